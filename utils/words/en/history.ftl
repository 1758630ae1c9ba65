### The history: its page, and what the settings say of it.

history-title = History of QR codes
history-heading = History
history-about = Every QR code that was seen, on this device only.
history-private-heading = A private window
history-private = The history is shown in ordinary windows. What you see here is not kept.
history-off = The history is turned off in the settings: nothing new is added.
history-empty-heading = Nothing here yet
history-empty = QR codes on the pages you visit appear here as soon as they are seen.
history-none-heading = No code fits
history-none = Try fewer words, or let other verdicts, kinds and times in.
history-show-all = Show all
history-settings = Settings

history-search = Search
history-search-hint = Part of a site, a text or a page
history-level = Verdict
history-level-any = Any
history-level-malicious = Dangerous
history-level-suspicious = Doubtful
history-level-unknown = Not known
history-level-nothing-found = Nothing found
history-kind = Kind
history-kind-any = Any
history-kind-name = { $kind ->
    [web] Web link
    [wifi] Wi-Fi
    [contact] Contact
    [event] Event
    [mail] E-mail
    [phone] Phone number
    [sms] Text message
    [geo] Place
    [otp] One-time password
    [otp-migration] One-time passwords
    [payment] Payment
    [device-link] Log-in on another device
    [esim] Mobile contract
    [fido] Passkey
    [dpp] Device for Wi-Fi
    [secret] Secret key
    [app] App
    [intent] App on Android
    [script] Program
   *[text] Text
  }
history-checked = Asked about
history-checked-any = Either way
history-checked-yes = Asked about
history-checked-no = Never asked about
history-time = Seen last
history-time-any = At any time
history-time-day = Within a day
history-time-week = Within a week
history-time-month = Within 30 days
history-time-year = Within a year
history-engine = Called bad by
history-engine-any = Nobody in particular
history-sort = Order
history-sort-last-seen = Seen last, newest first
history-sort-first-seen = Seen first, newest first
history-sort-domain = Site, from A to Z
history-sort-verdict = Verdict, worst first
history-more-filters = More ways to narrow it down

history-found-all = { $count ->
    [one] { $count } code
   *[other] { $count } codes
  }
history-found = { $count ->
    [one] { $count } of { $total } codes
   *[other] { $count } of { $total } codes
  }
history-reading = Reading the history …
history-new = { $count ->
    [one] Show { $count } new code
   *[other] Show { $count } new codes
  }
history-list = QR codes, { $order }
history-keys = Arrow keys go from code to code, the space bar selects, the delete key deletes.
history-row-select = Select { $name }
history-row-delete = Delete { $name }
history-row-delete-short = Delete
history-row-seen = { DATETIME($when, dateStyle: "medium", timeStyle: "short") }
history-row-page = on { $page }

history-selected = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
  }
history-select-all = Select all { $count }
history-select-none = Select none
history-delete-selected = Delete
history-copy-ticket = Copy for a ticket
history-copy-stix = Copy as STIX 2.1
history-deleting = Deleting …
history-deleted = { $count ->
    [one] { $count } code was deleted.
   *[other] { $count } codes were deleted.
  }
history-undo = Undo
history-undone = { $count ->
    [one] { $count } code is back.
   *[other] { $count } codes are back.
  }
history-copied-ticket = { $count ->
    [one] Copied { $count } code. Its address leads nowhere when it is clicked.
   *[other] Copied { $count } codes. Their addresses lead nowhere when they are clicked.
  }
history-copied-stix = { $count ->
    [one] Copied { $count } entry.
   *[other] Copied { $count } entries.
  }
history-copied-stix-none = There is no web address among them, so there is nothing to copy.
history-ticket-withheld = { $kind } (its text is left out)
history-ticket-seen = Seen from { $first } to { $last }
history-ticket-page = On { $page }

history-delete-everything = Delete everything
history-delete-everything-sure = Really delete everything? This cannot be undone
history-deleted-everything = The history is empty.

history-dropped-number = { $count ->
    [one] { $count } of the oldest codes was removed by itself since { DATETIME($since, dateStyle: "medium") }, because more are not kept than the settings say.
   *[other] { $count } of the oldest codes were removed by themselves since { DATETIME($since, dateStyle: "medium") }, because more are not kept than the settings say.
  }
history-dropped-age = { $count ->
    [one] { $count } code was removed by itself since { DATETIME($since, dateStyle: "medium") }, because it was not seen for as long as the settings say.
   *[other] { $count } codes were removed by themselves since { DATETIME($since, dateStyle: "medium") }, because they were not seen for as long as the settings say.
  }
history-dropped-understood = Understood

history-files = Files
history-secrets = With passwords and other secrets
history-secrets-hint = Without them, texts that are no web address are left out, and addresses lose what may be secret in them. What is left out cannot be brought back from the file.
history-save-json = Save as JSON
history-save-csv = Save as CSV
history-saving = Writing the file …
history-saved = { $count ->
    [one] { $count } code was saved.
   *[other] { $count } codes were saved.
  }
history-import = Bring codes back from a file
history-import-hint = Only from a file that you trust: what it says of a link is believed.
history-importing = Reading the file …
history-imported = { $count ->
    [one] { $count } code was added.
   *[other] { $count } codes were added.
  } { $known ->
    [one] { $known } was there already.
   *[other] { $known } were there already.
  }
history-imported-withheld = { $count ->
    [one] { $count } code is in the file without its text and cannot be brought back.
   *[other] { $count } codes are in the file without their texts and cannot be brought back.
  }
history-imported-broken = { $count ->
    [one] { $count } line could not be understood.
   *[other] { $count } lines could not be understood.
  }
history-import-refused = This is no file of this history.

history-keep = Remember codes on this device
history-keep-hint = Never those from private windows.
history-days = Forget a code when it was not seen for
history-days-never = Never forget
history-days-count = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
history-most = Keep at most
history-most-count = { $count ->
    [one] { $count } code
   *[other] { $count } codes
  }
history-most-hint = When there are more, those go first that nobody asked about and that were not seen for the longest time. The history says how many went.
history-open = Open the history

history-place-heading = Other codes on the same page
history-place-about = What else this page showed, by the time when it was seen last. A page that changes its code may send people elsewhere.
