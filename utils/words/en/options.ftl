### The settings.

options-title = QR Code Previewer settings

options-language-heading = Language
options-language = Language of this extension
options-language-browser = As the browser

## What leads through the page.
options-parts = Parts of the settings
options-find = Find a setting
options-found = { $count ->
        [one] { $count } part of the settings has these words.
       *[other] { $count } parts of the settings have these words.
    }
options-found-none = No setting has these words.

## What the administrator of this browser has set.
options-managed = Set by your organisation
options-managed-unknown = Your organisation’s policy for this extension has entries that mean nothing here, and are not used: { $names }.

## Looking for codes.
options-scan-heading = Look for codes by itself
options-scan-hint = Needs access to the pages you visit. Without it codes are read when you ask: with the toolbar button, or with a right-click on a picture.
options-screen = Look at the screen as well
options-screen-hint = A phone sees what the tab shows, and a site can show you another picture than it gives to others. The visible part of the tab is looked at in memory, on this device; it is never kept or sent.
options-paused = Codes are not looked for on these sites:
options-paused-resume = { $site }: look here again
options-paused-undo = { $site }: not on this site

## The VirusTotal key.
options-key-hint = With a key of your own you can ask what some ninety security services say about a link. Keys are free: sign in at <link>virustotal.com</link> and copy yours. It is kept on this device only and goes to nobody but VirusTotal.
options-key = VirusTotal key
options-key-saved = Saved. Paste here to replace it.
options-key-paste = Paste your key here
options-key-save = Save
options-key-test = Test
options-key-remove = Remove
options-key-testing = Testing …
options-key-no-consent = The key was not saved: without your consent nothing is sent.
# Follows a sentence on what came of testing the key.
options-key-not-saved = It was not saved.
options-key-save-unchecked = Save it unchecked
options-key-saved-unchecked = The key is saved without having been tested.
options-key-removed = The key is removed from this device.
options-key-terms = A free key is for personal use: four questions a minute and 500 a day. VirusTotal does not allow it in businesses or in products that are sold; for that it has paid keys.
options-version = Version of VirusTotal’s interface
options-version-3 = 3 (usual)
options-version-2 = 2 (old keys, and companies’ own gateways)

options-limits = My key has other limits
options-limits-account = Name of the VirusTotal account
options-limits-account-hint = Name of your VirusTotal account
options-limits-read = Read its limits
options-limits-asking = Asking …
options-limits-known = These are your key’s own limits.
options-limits-no-account = Enter the name of your VirusTotal account first.
options-limits-wait = The limit of this minute is used up. Try again in a minute.
options-limits-unknown = VirusTotal knows no account of this name.
options-limits-forbidden = This account’s limits are not shown to this key.
options-limits-wrong-key = VirusTotal does not accept the key.
options-limits-unreadable = The limits could not be read. The usual ones are kept to.

## What a question sends.
options-sends-heading = What a question sends
options-sends-id = The most private. VirusTotal can answer only if it already knows the address; else it learns nothing.
options-sends-redacted = Passwords, personal codes and e-mail addresses inside the address are taken out first.
options-sends-whole = Everything, personal parts included. Finds the most.
options-sends-offered = You will be offered to send the address without secrets; nothing is asked by itself.
options-auto = Ask by itself about every new link
options-auto-hint = Without a click, for links on pages that you visit. Never sends a whole address, and never from a private window.
options-auto-share = It may use up to this share of the key’s limits
options-auto-percent = { $percent } %
options-registration = Look up who registered a domain when I open its report
options-registration-hint = Asks the domain’s public registry, which learns the name of the domain.
options-never-send = Never send addresses of these sites (one a line, subdomains included)

## Threat lists.
options-lists-heading = Threat lists
# $interval is one of options-lists-interval-….
options-lists-hint = A list that you turn on is fetched from the server named beside it, { $interval }; codes are compared with it on this device, so no address leaves.
options-lists-interval-6 = every six hours
options-lists-interval-24 = once a day
options-lists-interval-168 = once a week
options-lists-interval-other = every { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
# $about is one of list-about-…, $host a server, $licence a name such as "MIT".
options-lists-offered = { $about }. From { $host }, { $licence } (<link>terms</link>).
options-lists-remove = Remove
options-lists-remove-named = Remove { $name }
options-lists-from-file = Or read one from a file
options-lists-file = File with a threat list
options-lists-file-name = A file
options-lists-reading = Reading …
options-lists-read = { $name } is read.
options-lists-was-removed = It was removed.
options-lists-too-many = There is no room for more lists. Turn one off first.
options-lists-no-access = Without access to its server the list cannot be fetched.
options-lists-look = Look for new ones
options-lists-look-now = Look now
options-lists-needs-https = A list’s address begins with https://.
options-lists-address = Address of another threat list
options-lists-address-hint = Another list: https://…
options-lists-add = Add
options-lists-holds = { $count ->
        [one] { $count } entry, of { $day }.
       *[other] { $count } entries, of { $day }.
    }
options-lists-holds-old = { $count ->
        [one] { $count } entry, of { $day }, which is old.
       *[other] { $count } entries, of { $day }, which is old.
    }
options-lists-holds-nothing = There is nothing to compare with yet.
options-lists-fetching = Being fetched …
options-lists-looking = Looking for a new one …
# $when is "5 minutes ago".
options-lists-looked = Looked { $when }.
options-lists-stays = This one stays in use.
