### What this device keeps, kind by kind, and the settings as they were at first.

stored-heading = What is kept on this device
stored-hint = All of it lies in this browser and nowhere else, { NUMBER($megabytes, maximumFractionDigits: 1) } MB in all.
stored-codes = { $count ->
        [one] { $count } code in the history, with all that is known of it
       *[other] { $count } codes in the history, with all that is known of them
    }
stored-reports = { $count ->
        [one] { $count } answer of VirusTotal
       *[other] { $count } answers of VirusTotal
    }
stored-previews = { $count ->
        [one] { $count } preview of a page
       *[other] { $count } previews of pages
    }
stored-registrations = { $count ->
        [one] { $count } answer to who registered a domain
       *[other] { $count } answers to who registered a domain
    }
stored-sent = { $count ->
        [one] { $count } entry in the list of what was sent
       *[other] { $count } entries in the list of what was sent
    }
stored-delete = Delete
stored-delete-sure = Really delete? This cannot be undone
stored-deleting = Deleting …
stored-codes-deleted = The history is empty.
stored-reports-deleted = The answers of VirusTotal are deleted.
stored-previews-deleted = The previews are deleted.
stored-registrations-deleted = The answers to who registered a domain are deleted.
stored-sent-deleted = The list of what was sent is deleted.
stored-lists = A threat list is deleted by turning it off, your key in its own section.

## The settings as they were at first.
stored-defaults-heading = Start over
stored-defaults-hint = Puts all settings back to what they were at first. The history stays, and so do threat lists, your lists of sites, and what the browser allows.
stored-defaults-key = Remove my key as well
stored-defaults = Restore the settings
stored-defaults-sure = Really restore the settings?
stored-defaults-done = The settings are as they were at first.
stored-defaults-done-key = The settings are as they were at first, and the key is removed.
stored-defaults-undo = Undo
stored-defaults-undone = The settings are back as you had them.
