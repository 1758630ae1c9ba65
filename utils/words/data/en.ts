// Written by `npm run words` from the .ftl files of utils/words; edit those.

export const en = `
code-report = Full report
code-copy = Copy
code-copied = Copied
code-show = Show
code-hide = Hide
code-pages = { $count ->
    [one] On page { $pages }
   *[other] On pages { $pages }
  }
code-pages-more = { $more ->
    [one] On pages { $pages } and one more
   *[other] On pages { $pages } and { $more } more
  }
code-from-second-copy = Read from a copy that its server gave; the screen has not shown it yet.
code-from-screen = Read from the screen.
code-details = Details
code-symbol = { $kind ->
    [micro-qr] Micro QR code
    [rmqr] rMQR code
    [aztec] Aztec code
    [data-matrix] Data Matrix code
   *[pdf417] PDF417 barcode
  }
code-part = This is part { $number } of { $of }. The rest of the text is in other codes.
code-part-unnumbered = This is part { $number } of a longer text. The rest is in other codes.
code-joined = Put together from { $count } codes.
code-guessed = The code does not say how its letters are encoded. They are read as { $encoding }, which is a guess: another app may show other letters.
code-encoding = { $encoding ->
    [shift_jis] Japanese (Shift JIS)
    [euc-jp] Japanese (EUC-JP)
    [euc-kr] Korean (EUC-KR)
    [big5] Chinese (Big5)
    [gb18030] Chinese (GB 18030)
    [gbk] Chinese (GBK)
    [windows-1251] Cyrillic (Windows-1251)
    [windows-1252] Western European (Windows-1252)
   *[other] { $encoding }
  }


evidence-account = Account
evidence-age = Age
evidence-amount = Amount
evidence-by = Asked by
evidence-created = Registered on
evidence-decoy = Decoy in front of the name
evidence-domain = Domain
evidence-ending = Ending of the name
evidence-host = Site it leads to
evidence-looks = Looks like
evidence-mail = E-mail address
evidence-named = Name in the address
evidence-network = Network
evidence-number = Number
evidence-other = Read differently
evidence-page = Page that shows it
evidence-parts = Parts that stand out
evidence-port = Port
evidence-range = Number range
evidence-scheme = Kind of address
evidence-service = Service
evidence-site = Known site
evidence-suffix = Anyone can have a name under
evidence-token = Random part
evidence-told = What another copy said
evidence-url = Address it leads to
evidence-via = Passes on from
evidence-which = Which characters
evidence-word = Word in the name
evidence-written = As it is written


field-account = Account
field-pay-account = Account
field-address = Address
field-algorithm = Algorithm
field-amount = Amount
field-amount-lightning = Amount by Lightning
field-another-way = Another way
field-app = App
field-asked-by = Asked by
field-bank = Bank
field-best-before = Best before
field-batch = Batch
field-cc = Copy to
field-bcc = Hidden copy to
field-city = City
field-code = Code
field-content = Content
field-count = Count
field-counter = Counter
field-description = Description
field-device = Device
field-digits = Digits
field-ends = Ends
field-fallback = Web address otherwise
field-flight = Flight
field-from = From
field-function = Function
field-hidden-network = Hidden network
field-information = Information
field-invited-by = Invited by
field-kind = Kind
field-latitude = Latitude
field-link = Link
field-link-kind = Kind of link
field-longitude = Longitude
field-made-on = Made on
field-mail = E-mail
field-message = Message
field-name = Name
field-network = Network
field-new-code-every = New code every
field-note = Note
field-number = Number
field-or-account = Or to the account
field-or-lightning = Or by Lightning to
field-or-offer = Or to the Lightning offer
field-or-silent = Or to the silent payment address
field-organisation = Organisation
field-parcel-number = Parcel number
field-password = Password
field-phone = Phone
field-position = Position
field-product-number = Product number
field-protection = Protection
field-reference = Reference
field-route = Route
field-scheme = Scheme
field-secret = Secret
field-serial-number = Serial number
field-server = Server
field-service = Service
field-service-before = Service before the account
field-starts = Starts
field-subject = Subject
field-text = Text
field-to = To
field-use-by = Use by
field-token = Token
field-token-contract = Token contract
field-user = User
field-viewer = Viewer
field-what = What
field-where = Where
field-yes = Yes


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


list-names-address = This address is on the threat list “{ $list }” of { $day }.
list-names-address-old = This address is on the threat list “{ $list }” of { $day }, which is old.
list-names-host = Its site { $host } is on the threat list “{ $list }” of { $day }.
list-names-host-old = Its site { $host } is on the threat list “{ $list }” of { $day }, which is old.
list-names-domain = The domain { $host } that it belongs to is on the threat list “{ $list }” of { $day }.
list-names-domain-old = The domain { $host } that it belongs to is on the threat list “{ $list }” of { $day }, which is old.
list-trouble-offline = It could not be fetched: no connection, or no answer.
list-trouble-refused = Its server does not give it out.
list-trouble-moved = Its server sends elsewhere, where the extension may not go.
list-trouble-no-permission = The access to its server was withdrawn. Turn it off and on again.
list-trouble-broken = What came is not a list.
list-trouble-cut = It ended too early.
list-trouble-empty = There was nothing in it.
list-trouble-too-long = It is longer than two million entries.
list-trouble-no-room = The browser has no room for it.
list-about-phishing-domains = Domains of active phishing pages
list-about-phishing-links = Addresses of active phishing pages, also on sites that are harmless otherwise
list-about-malware = Sites that spread harmful programs now, by URLhaus of abuse.ch
list-about-imitations = Sites that imitate well-known names


look-up-cancel = Cancel
look-up-quota-short = VirusTotal: { $minute } of { $limit } left this minute, { $day } today
look-up-quota-minute = This minute: { $used } of { $limit } used, { $left } left
look-up-quota-day = Today: { $used } of { $limit } used, { $left } left
look-up-quota-month = This month: { $used } of { $limit } used, { $left } left
look-up-quota-again = starts again in { $wait }
look-up-quota-wait = VirusTotal asked to wait. Next question in { $wait }.
look-up-publishes = This publishes the address.
look-up-publish-whole = Publish it with everything in it. Needed when the shortened address leads elsewhere.
look-up-publish = Publish it and have it examined
look-up-announced = { $name }: { $verdict }
look-up-ask = Ask VirusTotal
look-up-ask-short = Ask
look-up-ask-again = Ask again
look-up-ask-address = Ask with the address
look-up-ask-whole = Ask about the whole address
look-up-try-again = Try again
look-up-sends-id = Sends only a number made from the address, not the address.
look-up-sends-redacted = Sends the address without secrets.
look-up-sends-whole = Sends the whole address.
look-up-what-exactly = What exactly is sent?
look-up-send = Send
look-up-never-sent = This site is on your list of sites that are never sent, so VirusTotal is not asked.
look-up-crossed-out = Crossed out parts stay on this device.
look-up-unknown-fingerprint = <b>Unknown to VirusTotal.</b> No address that gives this number is known there. The address itself was not sent. This says nothing for or against the link.
look-up-unknown-address = <b>Unknown to VirusTotal.</b> Nobody has asked about this address before. This says nothing for or against the link.
look-up-examine = Have it examined …
look-up-examine-again = Have it examined again
look-up-not-checked = <b>Not checked.</b> { $why }
look-up-open-there = Open on VirusTotal
look-up-report = <b>VirusTotal:</b> { $facts }
look-up-fact-not-understood = { $count ->
        [one] { $count } of its security services answered what this version does not understand
       *[other] { $count } of its security services answered what this version does not understand
    }
look-up-fact-unjudged = no security service has judged it yet
look-up-fact-known = { $count ->
        [one] { $count } security service knows it, and has not judged it yet
       *[other] { $count } security services know it, and none has judged it yet
    }
look-up-fact-none = none of { $count ->
        [one] { $count } security service
       *[other] { $count } security services
    } flags it
look-up-fact-future = with a date in the future
look-up-fact-examined = examined { $when }
look-up-fact-undated = it does not say when it looked
look-up-redacted = <b>For the address without its secrets.</b> The whole one may lead elsewhere.
look-up-old = Old answer.
look-up-outdated = Examined too long ago to go by.
look-up-asked = Asked { $when }
look-up-asked-fresh = Asked { $when }; a fresh answer is on its way


mark-unchecked = QR code. Open to see where it leads
mark-checking = QR code, being checked
mark-unknown = QR code, nothing is known about its link
mark-nothing-found = QR code, nothing found against its link so far
mark-suspicious = Suspicious QR code
mark-malicious = Dangerous QR code
mark-open-report = Open report
mark-uncover = Press to show the code


menu-check-picture = Check QR link
menu-check-file = Check QR codes in this file
menu-check-document = Check QR codes in this document
menu-check-text = Check this link
menu-show-code = Show as QR code
menu-open-scanner = Read QR codes from files, camera or screen
menu-read-tab = Read all pages of the document in this tab


notice-nothing-in-area = No QR code found in this area.
notice-nothing-in-picture = No QR code found in this picture.
notice-select-area = Drag a box around the code. Or move one with the arrow keys, change its size with Shift and an arrow key, and press Enter. Esc stops.


options-title = QR Code Previewer settings
options-language-heading = Language
options-language = Language of this extension
options-language-browser = As the browser
options-parts = Parts of the settings
options-find = Find a setting
options-found = { $count ->
        [one] { $count } part of the settings has these words.
       *[other] { $count } parts of the settings have these words.
    }
options-found-none = No setting has these words.
options-managed = Set by your organisation
options-managed-unknown = Your organisation’s policy for this extension has entries that mean nothing here, and are not used: { $names }.
options-scan-heading = Look for codes by itself
options-scan-hint = Needs access to the pages you visit. Without it codes are read when you ask: with the toolbar button, or with a right-click on a picture.
options-screen = Look at the screen as well
options-screen-hint = A phone sees what the tab shows, and a site can show you another picture than it gives to others. The visible part of the tab is looked at in memory, on this device; it is never kept or sent.
options-paused = Codes are not looked for on these sites:
options-paused-resume = { $site }: look here again
options-paused-undo = { $site }: not on this site
options-key-hint = With a key of your own you can ask what some ninety security services say about a link. Keys are free: sign in at <link>virustotal.com</link> and copy yours. It is kept on this device only and goes to nobody but VirusTotal.
options-key = VirusTotal key
options-key-saved = Saved. Paste here to replace it.
options-key-paste = Paste your key here
options-key-save = Save
options-key-test = Test
options-key-remove = Remove
options-key-testing = Testing …
options-key-no-consent = The key was not saved: without your consent nothing is sent.
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
options-lists-heading = Threat lists
options-lists-hint = A list that you turn on is fetched from the server named beside it, { $interval }; codes are compared with it on this device, so no address leaves.
options-lists-interval-6 = every six hours
options-lists-interval-24 = once a day
options-lists-interval-168 = once a week
options-lists-interval-other = every { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
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
options-lists-looked = Looked { $when }.
options-lists-stays = This one stays in use.


payload-wifi = Wi-Fi network
payload-wifi-does = A phone would offer to join this network.
payload-wifi-open = None: anyone nearby can read along
payload-wifi-wep = Outdated (WEP)
payload-wifi-wpa = Password (WPA)
payload-wifi-enterprise = Account (WPA Enterprise)
payload-wifi-other = Other
payload-wifi-ambiguous = A semicolon in it is not escaped; some phones end the value there.
payload-otp = Secret for one-time passwords
payload-otp-damaged = Secret for one-time passwords (damaged)
payload-otp-does = An authenticator app would store this secret. Whoever has it can make the codes for the account.
payload-otp-damaged-does = An authenticator app would expect a secret in it, but there is none that it could use: the code is damaged.
payload-otp-by-time = By the time
payload-otp-by-counter = By a counter
payload-otp-by-other = Other
payload-otp-seconds = { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
payload-otp-migration = Copy of an authenticator app
payload-otp-migration-does = An authenticator app would take over all accounts in it. Whoever has it can make their codes.
payload-esim = Mobile contract (eSIM)
payload-esim-does = A phone would offer to load this mobile contract. It can be used once.
payload-passkey = Passkey log-in
payload-passkey-does = A phone would offer to log the device that shows this code in with your passkey.
payload-dpp = Device for the Wi-Fi
payload-dpp-does = A phone would offer to let this device into your Wi-Fi network.
payload-log-in-link = Log-in code for { $name }
payload-log-in-link-does = Scanning this can give someone access to your { $name } account: it lets another device in.
payload-log-in-device = Log-in code for a device ({ $name })
payload-log-in-device-does = Signing in here lets the device that shows the code into your account at { $name }.
payload-log-in-identity = Identity request ({ $name })
payload-log-in-identity-does = Confirming it in { $name } proves who you are to whoever shows the code, and can sign for you.
payload-log-in-request = Log-in request ({ $name })
payload-log-in-request-does = Confirming it logs whoever shows the code in with your { $name }.
payload-log-in-wallet = Connection to a crypto wallet
payload-log-in-wallet-does = A wallet app would connect to whoever shows the code, who can then ask it for payments.
payload-log-in-enrol = Pairing code for { $name }
payload-log-in-enrol-does = { $name } would add an account. Whoever has the code can confirm log-ins to it.
payload-log-in-debug = Pairing with a debugger (Android)
payload-log-in-debug-does = The computer that shows the code would control the phone that scans it.
payload-service-streaming = a streaming service
payload-service-games = a game store
payload-service-site = that site
payload-service-identity = identity wallet
payload-service-lightning = Lightning wallet
payload-service-passkey = passkey
payload-service-wallet = crypto wallet
payload-service-authenticator = an authenticator app
payload-service-debugger = Android debugging
payload-mail = E-mail
payload-mail-does = A phone would begin an e-mail; nothing is sent until you send it.
payload-phone = Phone number
payload-phone-does = A phone would offer to call this number.
payload-command = Command for the phone
payload-command-does = This is not a number to call but a command to the phone or its network, for example to divert calls.
payload-sms = Text message
payload-sms-does = A phone would begin a text message; nothing is sent until you send it.
payload-expensive = This number is in a range that can be expensive.
payload-pay-sepa = Bank transfer (SEPA)
payload-pay-swiss = Swiss payment slip
payload-pay-emv = Payment to a merchant
payload-pay-pix = Payment (Pix)
payload-pay-upi = Payment (UPI)
payload-pay-bitcoin = Payment in Bitcoin
payload-pay-lightning = Payment in Bitcoin (Lightning)
payload-pay-ethereum = Payment in Ethereum
payload-pay-crypto = Payment in a crypto currency
payload-pay-wechat = Payment (WeChat Pay)
payload-pay-alipay = Payment (Alipay)
payload-pay-paypal = Payment (PayPal)
payload-pay-slip = Payment slip of a bank
payload-pay-other = Payment
payload-pay-damaged = { $title }, damaged
payload-pay-does = A banking or wallet app would fill in a payment; check who gets it.
payload-pay-for-good = Such a payment cannot be taken back.
payload-pay-altered = It does not add up: it is damaged or was altered.
payload-approval = Permission to take tokens
payload-approval-all = Permission to take all tokens of a kind
payload-approval-does = A wallet app would let someone else take tokens from the wallet, now or later.
payload-web = Web link
payload-web-does = A phone would open this page.
payload-bookmark = Bookmark
payload-bookmark-does = A phone would offer to save or open this page.
payload-store = App to install
payload-store-does = A phone would open { $store } and offer an app.
payload-app = Link that opens an app
payload-app-does = A phone would hand this to whichever app takes such links, and the app would act on it.
payload-intent = Link that opens an Android app
payload-intent-does = An Android phone would open this app, or the web address if the app is not there.
payload-script = Hidden program or document
payload-script-does = It is not a web address. It would run something or open something on the device; it is never opened here.
payload-file = File on the device
payload-text = Text
payload-text-does = A phone would show this text and do nothing else.
payload-product = Product details
payload-text-links = Text with links
payload-text-links-does = A phone would show this text and make its links tappable.
payload-part = Part { $number } of { $of } of a longer text
payload-part-unnumbered = Part { $number } of a longer text
payload-part-does = A phone would wait for the other codes and put the parts together. What comes of it cannot be told from this one.
payload-contact = Contact
payload-contact-does = A phone would offer to add this person to the contacts.
payload-event = Calendar event
payload-event-does = A phone would offer to add this to the calendar.
payload-place = Place
payload-place-does = A phone would show this place on a map.
payload-matter = Set-up code of a device (Matter)
payload-homekit = Set-up code of a device (HomeKit)
payload-device-setup = Set-up code of a device
payload-device-setup-does = A home app would take the device over with it. Whoever has the code can do so.
payload-health-certificate = Health certificate
payload-health-certificate-does = An app would read name, date of birth and vaccinations or tests from it.
payload-health-card = Health card
payload-health-card-does = A health app would read someone’s health data from it.
payload-boarding-pass = Boarding pass
payload-boarding-pass-does = It carries the traveller’s name and booking code. Whoever has both can change the booking.
payload-identity-document = Identity document
payload-identity-document-does = It carries what is printed on the document.
payload-private-key = Private key
payload-private-key-does = An app would import this key. Whoever has it has everything that it protects, and it cannot be changed.
payload-recovery-phrase = Recovery phrase of a wallet (by its form)
payload-recovery-phrase-does = A wallet app would restore the wallet from it. Whoever has it has all that is in it.
payload-vpn = Settings for a VPN
payload-vpn-does = A VPN app would send the device’s whole traffic through this server. Whoever has the key in it can use it.
payload-proxy = Settings for a proxy server
payload-proxy-does = A proxy app would send the device’s traffic through this server. Whoever has the key in it can use it.
payload-password-manager = Set-up code of a password manager
payload-password-manager-does = A password manager would add an account with it. Whoever has the code may open it.
payload-token-amount = { $amount } of the token
payload-token-units = { $amount } smallest units of the token


picture-too-large = This picture is too large to read.
picture-undrawn = Parts of this picture are drawn by the page only. Try “Select an area”.
picture-broken = This picture is damaged and cannot be read.
picture-timeout = This picture took too long to load.
picture-refused = The site does not hand this picture out. Try “Select an area”.
picture-redirected = The site sends on to another address for this picture. Try “Select an area”.
picture-offline = This picture cannot be loaded without a network connection.
picture-forbidden-address = This picture lies at an address that is not read.
picture-empty = This picture is empty.


popup-title = QR codes on this page
popup-summary = { $codes ->
    [one] { $codes } code
   *[other] { $codes } codes
  }
popup-summary-attention = { $codes ->
    [one] { $codes } code, and it needs attention
   *[other] { $attention ->
      [one] { $codes } codes, { $attention } needs attention
     *[other] { $codes } codes, { $attention } need attention
    }
  }
popup-settings = Settings
popup-keep-open = Keep open beside the page
popup-tabs = Codes
popup-tab-page = This page
popup-tab-history = History
popup-scan-visible = Scan what I see
popup-select-area = Select an area
popup-scanner = Files, camera …
popup-reading = Reading what the tab shows …
popup-no-further = No further QR code in what the tab shows now.
popup-failed = That did not work. Try again, or reload the page first.
popup-not-seen = The browser does not let extensions see this tab.
popup-no-areas = Areas cannot be selected on this kind of page. Try “Scan what I see”.
popup-unread = { $count ->
    [one] One picture could not be read.
   *[other] { $count } pictures could not be read.
  }
popup-too-many = This page shows more codes than can be listed. Those beyond the first { $most } are neither listed nor marked.
popup-looking = Looking for QR codes …
popup-nothing = No QR code found here
popup-nothing-read = No QR code found in what was read
popup-scrolling = Pictures are read as they come into view, so scrolling may show more.
popup-by-request = Nothing is looked for by itself: that needs access to the pages you visit.
popup-closed = This tab is closed
popup-closed-act = Open the page again and click the toolbar button there.
popup-no-search = This page cannot be searched
popup-browser-page = Browsers keep extensions out of their own pages and of the shops for extensions. “Scan what I see” may still work.
popup-not-looked = Not looked at yet
popup-not-looked-about = Codes on this page are looked for when you ask.
popup-look-here = Look for codes here
popup-no-access = No access to this page
popup-no-access-act = Bring the page to the front and click the toolbar button there, which gives access to it.
popup-not-allowed = The browser, or whoever manages it, keeps extensions out of it. “Scan what I see” may still work; a document can be saved and chosen under “Files, camera …”.
popup-pause = Not on this site
popup-paused = Codes on { $site } are not looked for: you have switched that off.
popup-resume = Look here again
popup-show-code = This page as a QR code
popup-document = This tab shows a document. Only what is in view of it is read here.
popup-read-document = Read all pages
popup-document-reading = Reading all pages of this document …
popup-document-read = { $pages ->
    [one] This document has one page, and it was read.
   *[other] All { $pages } pages of this document were read.
  }
popup-document-unread = Some of this document could not be read. What is in view of it is read all the same.
popup-document-long = { $pages ->
    [one] This document takes long. Its first page was read.
   *[other] This document takes long. Its first { $pages } pages were read.
  }
popup-document-large = This document is too large to be read by itself. What is in view of it is read.
popup-document-password = This document is locked with a password. What is in view of it is read.
popup-document-refused = Its site gives this document only to you, perhaps because you are signed in there. What is in view of it is read.
popup-document-gone = The page that made this document no longer has it. What is in view of it is read.
popup-local-document = Browsers let extensions load no file of this computer. Choose it to have all its pages read.
popup-offline = There is no network. Codes are read and judged on this device all the same.
popup-key-wrong = VirusTotal does not accept your key.
popup-key-inactive = Your VirusTotal account is not active yet. Follow the link in VirusTotal’s e-mail first.
popup-key-check = Check the key
popup-key-offer = <link>Add a VirusTotal key</link> of your own to have links checked by some ninety security services. Keys are free.
popup-day-used-up = Today’s questions to VirusTotal are used up. They start again in { $wait }.
popup-wait = VirusTotal can be asked again in { $wait }.
popup-all-offer = { $count ->
    [one] Check { $count } link …
   *[other] Check all { $count } links …
  }
popup-all-title = { $count ->
    [one] Ask VirusTotal about { $count } link?
   *[other] Ask VirusTotal about { $count } links?
  }
popup-all-cost = { $left ->
    [one] That takes { $count } of the one question left today.
   *[other] That takes { $count } of the { $left } questions left today.
  }
popup-all-wait = Your key allows { $minute } a minute, so it takes about { $wait }.
popup-all-too-few = The others wait until tomorrow.
popup-all-sends = For each link this is sent: <b>{ $what }</b>.
popup-all-each = What exactly, for each link
popup-all-go = { $count ->
    [one] Ask about { $count } link
   *[other] Ask about { $count } links
  }
popup-all-back = Not now
popup-history-private = The history is shown in ordinary windows. What you check here is not kept.
popup-history-more = Show more
popup-history-whole = Search the whole history
popup-marks-removed = This page keeps removing or blocking the marks on its QR codes. What was read is listed here all the same.
popup-marks-removed-title = This page removes the marks from its QR codes. Press here to see them.


preview-before = The site will see this computer's internet address and that somebody looked, but not who: no cookies, no sign-in, no word about the page you are on. Scripts do not run, so some sites show little, and a site can show a phone something else.
preview-not-web = Only web addresses have a preview.
preview-malicious = This address is reported as harmful. It is not opened, not even for a preview.
preview-private = This address lies inside a private network. It is not opened for a preview.
preview-failed-not-web = This is not a web address.
preview-failed-private = This address lies inside a private network. It was not opened.
preview-failed-too-long = This address is too long to be opened.
preview-failed-redirect-not-web = The site sends you on to something that is not a web page. It was not opened.
preview-failed-redirect-private = The site sends you on into a private network, for instance your own computer or router. That was not opened.
preview-failed-redirect-broken = The site sends you on to an address that makes no sense.
preview-failed-redirect-loop = The site sends you round in a circle.
preview-failed-redirect-hidden = The site sends you on, but this browser does not say where to. It was not followed.
preview-failed-too-many-redirects = The site sends you on too many times.
preview-failed-judged = An address on the way looks too dangerous to go on.
preview-failed-inside = The name is public, but it leads into this computer or its network, or your connection goes through another server (a proxy). Nothing was asked.
preview-failed-unresolved = This computer does not know where the name leads: there is no such site, or your connection goes through another server (a proxy). Nothing was asked.
preview-failed-unreachable = The site did not answer.
preview-failed-broken = The answer broke off or could not be read.
preview-failed-too-slow = The site took too long.
preview-failed-empty = The site answered with an empty page.
preview-failed-too-costly = The page is made so that it would take minutes to make it harmless. It was given up and is not shown.
preview-failed-not-drawn = The page was made harmless, but drawing it never came to an end. It is not drawn again; look again to try once more.
preview-failed-stopped = You stopped it.
preview-asks-password = This page asks for a password
preview-asks-card = This page asks for a payment card
preview-asks-code = This page asks for a one-time code
preview-form-elsewhere = What is typed into this page goes to another site
preview-moves-on = This page sends you on by itself
preview-needs-script = This page builds itself with scripts; without them there is little to see
preview-asked-nothing = Nothing was asked of any site.
preview-asked = Asked for { $what } from { $hosts }.
preview-asked-pages = { $count ->
        [one] { $count } page
       *[other] { $count } pages, one after the other
    }
preview-asked-pictures = { $count ->
        [one] { $count } picture
       *[other] { $count } pictures
    }
preview-asked-styles = { $count ->
        [one] { $count } style file
       *[other] { $count } style files
    }
preview-more-hosts = { $hosts } and { $count } more
preview-download = This address starts a download. It was not opened.
preview-download-facts = This address starts a download: { $facts }. It was not opened.
preview-file = This address is a file, not a page. It was not opened.
preview-file-facts = This address is a file, not a page: { $facts }. It was not opened.
preview-file-name = “{ $name }”
preview-error-status = The site answered with an error ({ $status }).
preview-cut-size = Only the beginning is shown: the page is very big.
preview-cut-time = Only the beginning is shown: the page came too slowly.
preview-cut-parts = Not all of it is shown: the page has too many parts.


reason-other-version = Something about this code was noted by another version of this extension.
reason-log-in-own-site = This logs a device in to { $service }; it stands on { $service }’s own site.
reason-log-in-link = Scanning this can give someone access to your { $service } account.
reason-log-in-link-elsewhere = Scanning this can give someone access to your { $service } account, and { $page } is not { $service }’s own site.
reason-log-in-device = Signing in here lets the device that shows the code into your account at { $service }.
reason-log-in-device-elsewhere = Signing in here lets the device that shows the code into your account at { $service }, and { $page } is not { $service }’s own site.
reason-log-in-identity = Confirming this ({ $service }) proves who you are to whoever shows the code.
reason-log-in-identity-by = Confirming this ({ $service }) proves who you are to whoever shows the code, here { $by }.
reason-log-in-identity-elsewhere = Confirming this ({ $service }) proves who you are to whoever shows the code, and { $page } is not { $service }’s own site.
reason-log-in-identity-by-elsewhere = Confirming this ({ $service }) proves who you are to whoever shows the code, here { $by }, and { $page } is not { $service }’s own site.
reason-log-in-request = Confirming this logs whoever shows the code in with your { $service }.
reason-log-in-request-by = Confirming this logs whoever shows the code in with your { $service }, at { $by }.
reason-log-in-wallet = It connects your crypto wallet to whoever shows the code, who can then ask it for payments.
reason-log-in-enrol = It adds an account to { $service }: whoever has the code can confirm log-ins.
reason-log-in-enrol-by = It adds an account to { $service }, for { $by }: whoever has the code can confirm log-ins.
reason-log-in-debug = It hands the phone that scans it to the computer that shows it (Android debugging).
reason-dangerous-scheme = It is not a web address: it would run or open something on the device ({ $scheme }:).
reason-decoy-user-info = “{ $decoy }” in front of the @ is a decoy; it really leads to { $host }.
reason-parser-disagreement = Different phones go to different sites: some to { $host }, some to { $other }.
reason-disguised = The text is disguised; it really leads to { $host }.
reason-disguised-backslash = The text uses backslashes; it really leads to { $host }.
reason-disguised-line-break = The text has line breaks inside; it really leads to { $host }.
reason-disguised-invisible = The text has invisible characters inside; it really leads to { $host }.
reason-disguised-look-alike = The text uses characters that only look like ordinary letters; it really leads to { $host }.
reason-disguised-separator = The text has a character inside that only looks like a slash or a colon; it really leads to { $host }.
reason-disguised-scheme = The text is mistyped at its beginning, which a browser mends; it really leads to { $host }.
reason-disguised-blank = The text has blanks inside, at which some readers end it; it really leads to { $host }.
reason-disguised-dots = The text uses characters that only look like dots; it really leads to { $host }.
reason-disguised-escaped = The text has parts of the site’s name encoded; it really leads to { $host }.
reason-disguised-slashes = The text has the wrong number of slashes; it really leads to { $host }.
reason-hidden-direction = The text has characters inside that turn its direction ({ $which }), so that it does not read as it is.
reason-hidden-characters = The text has characters inside that nobody can see ({ $which }).
reason-spoofed = The site’s name is written in letters that do not belong together: it shows as “{ $looks }” but is { $host }.
reason-spoofed-ascii = The site’s name is written in letters that only look like ordinary ones: it shows as “{ $looks }” but is { $host }.
reason-spoofed-digits = The site’s name is written in letters that mix digits of several kinds: it shows as “{ $looks }” but is { $host }.
reason-spoofed-mark = The site’s name is written in letters that have marks where none can be: it shows as “{ $looks }” but is { $host }.
reason-spoofed-not-allowed = The site’s name is written in letters that no name should have: it shows as “{ $looks }” but is { $host }.
reason-look-alike = “{ $looks }” is made to look like { $site } but is a different site.
reason-near-miss = “{ $looks }” is almost spelled like { $site } but is a different site.
reason-embedded-name = The name { $site } stands in the address, but it leads to { $host }, a different site.
reason-added-word = { $host } adds a word to the name of { $site } but is a different site.
reason-names-another-site = { $host } contains the name of { $site } but is not that site.
reason-hosted-brand = “{ $word }” stands in a name that anyone can get under { $suffix }; { $site } is a different site.
reason-near-miss-part = “{ $word }” in the name is almost spelled like { $site } but this is a different site.
reason-ending-as-label = The name only seems to end after “{ $looks }”; it goes on, and leads to { $domain }.
reason-host-in-path = The name { $named } stands behind the site’s own, but it leads to { $host }, a different site.
reason-user-page = Anyone can put a page on { $service }; its name tells nothing about who made this one.
reason-written-like-deceptions = It is written like the addresses of deceptive pages: { $parts }. That is a guess from its form alone.
reason-token-path = Behind { $host } stands nothing but “{ $token }”: as with a short link, the address does not tell where it leads.
reason-redirector = { $via } only passes you on; it really leads to { $host }.
reason-redirector-same = { $via } sends you on to { $host }, which belongs to the same site.
reason-redirector-log-in = { $via } asks to log in and then passes you on to { $host }.
reason-redirector-copy = { $via } shows an old copy of a page of { $host }.
reason-redirector-guess = { $via } may pass you on to { $host }.
reason-hidden-destination = { $host } only passes you on and does not say where to: it hides the destination.
reason-hidden-destination-page = { $host } shows a page that someone put together there; where it leads on to is hidden, and can change.
reason-shortener = { $host } is a link shortener: it hides where the link leads, and that can change later.
reason-qr-shortener = { $host } makes QR codes whose destination is hidden and can change later.
reason-carries-mail-address = The link carries an e-mail address ({ $mail }): it was made for one person and tells the site who opened it.
reason-ip-host = It leads to a bare number ({ $host }) instead of a named site.
reason-disguised-ip = “{ $written }” is the number { $host } in disguise.
reason-overlay-host-tor = { $host } is an address in the Tor network: only the Tor Browser opens it, and nobody knows who runs it.
reason-overlay-host = { $host } is no address on the internet but in a network that needs software of its own.
reason-unknown-ending = No site on the internet has an address that ends in .{ $ending }; { $host } opens only where special software knows it.
reason-private-host = { $host } is inside a local network, not on the internet.
reason-odd-port = It uses an unusual door (port { $port }) of { $host }.
reason-free-hosting = Anyone can get an address under { $suffix }.
reason-unusual-ending = Addresses that end in .{ $ending } are misused more often than others.
reason-plain-http = The connection to { $host } is not encrypted.
reason-no-scheme = The text is no complete web address, but phones may open it as one.
reason-app-fallback = Without the app it leads to { $host }.
reason-premium-number = { $number } is in a number range that can be expensive ({ $range }).
reason-phone-command = { $number } is not a number to call but a command to the phone or its network.
reason-altered-payment-form = This payment does not add up: it is damaged or was altered.
reason-altered-payment = The check digits of this payment are wrong: it is damaged or was altered.
reason-token-approval = It lets { $account } take { $amount } of your tokens, now or later.
reason-token-approval-any = It lets { $account } take any amount of your tokens, now or later.
reason-incomplete-code = There is no secret in it that an app could use: the code is damaged.
reason-open-wifi = The network “{ $network }” is not protected: others nearby can read along.
reason-nested-code = There are two codes in one place: a phone may read the other one.
reason-ambiguous-code = Different phones can read this code differently; another reading is “{ $other }”.
reason-assembled-code = The code is put together from several pictures, as is done to slip past filters.
reason-drawn-from-text = The code is drawn with text characters, as is done to slip past filters.
reason-drawn-from-boxes = The code is drawn with boxes instead of a picture.
reason-different-picture = The screen shows this code, but the server gave another one to us (“{ $told }”): it shows different pictures to different visitors.
reason-young-domain = { $domain }: { $age }. Deceptive pages mostly stand on young domains.
reason-same-link = The page has the same address as an ordinary link ({ $host }). Both are from whoever made the page, so neither vouches for the other.
reason-same-site = It leads to the site you are on ({ $site }).


redaction-user = user name or password
redaction-fragment = part after #
redaction-long = long text
redaction-random = long text without a meaning
redaction-number = number of a booking or a bill
redaction-parameter = a value that may be secret
redaction-person = name of a person
redaction-birth = date of birth
redaction-mail = e-mail address
redaction-login = a value that keeps you signed in
redaction-token = a value that works like a password
redaction-inside = secret inside
redaction-repeated = the same secret once more
redaction-whole = not a web address


registration-age-future = registration date lies in the future
registration-age-today = registered today
registration-age-yesterday = registered yesterday
registration-age-days = registered { $count ->
        [one] { $count } day
       *[other] { $count } days
    } ago
registration-age-months = registered { $count ->
        [one] { $count } month
       *[other] { $count } months
    } ago
registration-age-years = registered { $count ->
        [one] { $count } year
       *[other] { $count } years
    } ago
registration-found = This is what the registry publishes about the domain.
registration-not-found = The registry has no record of this domain. It may be very new, or not registered at all.
registration-no-rdap = This registry publishes no records that can be asked for.
registration-no-list = The list of registries could not be loaded, so it is not known whom to ask about this domain.
registration-no-domain = This address has no domain that somebody could have registered.
registration-over-limit = The registry wants no more questions for now. Try again later.
registration-refused = The registry refused to answer.
registration-server-error = The registry has a problem of its own. Try again later.
registration-offline = The registry could not be reached. Check your connection.
registration-timeout = The registry took too long to answer.
registration-nonsense = The registry sent an answer that makes no sense.
registration-status-active = In use
registration-status-inactive = Not connected to any server
registration-status-new = Registered within the last few days
registration-status-auto-renewed = Renewed by itself a short while ago
registration-status-renewed = Renewed a short while ago
registration-status-moved = Moved to another registrar a short while ago
registration-status-off-registrar = Switched off by the registrar
registration-status-off-registry = Switched off by the registry
registration-status-lock-move = Locked against being moved
registration-status-lock-change = Locked against changes
registration-status-lock-delete = Locked against being deleted
registration-status-lock-renew = Cannot be renewed at the moment
registration-status-expired = Expired, and can still be rescued by its holder
registration-status-deleting = About to be deleted
registration-status-creating = About to be registered
registration-status-moving = Being moved to another registrar
registration-status-changing = Being changed
registration-status-renewing = Being renewed
registration-status-rescuing = Being rescued by its holder
registration-status-locked = Locked


report-title = QR code report
report-title-of = { $name } – QR code report
report-gone = This code is not here any more
report-gone-about = It was deleted from the history, or it came from a private window that is closed now.
report-virustotal = What VirusTotal says
report-copy = Copy the code’s text
report-open = Open { $site }
report-open-doubt = Open in spite of the doubt …
report-go-wait = You would go to { $site } ({ $seconds })
report-go = Go to { $site }
report-delete = Delete from the history
report-delete-sure = Really delete it?
report-why = Why
report-no-doubt = Nothing speaks against it on this device. That is not the same as harmless.
report-seen = What was seen
report-others-read = Some phones read
report-address = The address, part by part
report-address-owner = Belongs to
report-address-host = Full name of the server
report-address-port = Port
report-address-path = Page on it
report-address-query = Passed along
report-address-fragment = Part for the page only
report-address-decoy = Decoy before the @
report-address-exact = All behind the name, exactly
report-address-differs = The code’s text is not what a browser opens:
report-address-text = The text as it stands in the code
report-difference-scheme-added = It has no “https://” in front; browsers and phones add it.
report-difference-upper-case = Capital letters in the name make no difference.
report-difference-scheme-mended = Its beginning is mistyped; browsers mend it.
report-difference-blank = There are blanks inside; some readers end the address there, others do not.
report-difference-separator-like = A character in the name only looks like a slash or a colon and is part of the name.
report-difference-slashes = It has too few or too many slashes.
report-difference-backslash = A backslash is read as a slash.
report-difference-line-break = Tabs and line breaks inside are dropped.
report-difference-invisible = Characters that nobody can see are dropped or changed.
report-difference-look-alike-character = Characters that only look like ordinary letters are replaced by those letters.
report-difference-dots = Characters that only look like a dot are read as dots.
report-difference-ip-form = A number is written in an unusual way.
report-difference-unicode-host = The name has letters beyond a to z; computers write it in another way.
report-difference-default-port = The door number it names is the usual one and is left out.
report-difference-escaped-host = Parts of the name are encoded.
report-difference-user-info = Everything before the @ is not part of the site’s name.
report-difference-path = The part after the name is written differently.
report-history = This code on this device
report-private = From a private window: it is not kept in the history.
report-history-first = First seen
report-history-last = Last seen
report-history-checked = Last checked
report-history-page = On the page
report-history-drawn = Drawn
report-history-shares = Shares its place
report-history-shares-yes = with another code
report-drawn-inverted = light on dark
report-drawn-mirrored = mirrored
report-drawn-transparent = on a transparent ground
report-drawn-low-contrast = with very little contrast
report-drawn-single-channel = visible in one colour only
report-drawn-gaps-closed = with gaps between its squares
report-drawn-no-quiet-zone = without the margin that a code needs
report-drawn-resized = very small or very large
report-drawn-second-engine = so that only one of two readers could read it
report-drawn-stitched = assembled from several pictures
report-drawn-drawn-from-text = drawn with letters instead of a picture
report-drawn-drawn-from-boxes = drawn with boxes instead of a picture
report-engines-engine = Security service
report-engines-category = Says it is
report-engines-result = In its own word
report-engines-malicious = malicious
report-engines-suspicious = suspicious
report-engines-none = VirusTotal names no security service that flagged it.
report-engines-link = Open the report on VirusTotal
report-engines-caption = Security services that flag it
report-engines-unrecognised = Answers not understood
report-engines-examined = Examined
report-engines-never = never
report-engines-page-title = Title of the page
report-engines-submitted = Asked about
report-engines-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
  }
report-engines-votes = Community says
report-engines-votes-count = { $malicious } harmful, { $harmless } harmless
report-engines-score = Community score
report-engines-brand = Pretends to be
report-engines-kind = Kind of site
report-engines-led = Where it led VirusTotal
report-registration-heading = Who registered { $domain }
report-registration-about = Asks the public registry. It learns the name of the domain and nothing else.
report-registration-asking = Asking …
report-registration-ask = Look it up
report-registration-again = Try again
report-registration-allow = Allow asking registries
report-registration-age = { $domain }: { $age }.
report-registration-created = Registered
report-registration-changed = Changed
report-registration-expires = Paid until
report-registration-registrar = Sold by
report-registration-holder = Belongs to
report-registration-hidden = not published
report-registration-place = Place
report-registration-status = Status
report-registration-servers = Name servers
report-registration-abuse = Complaints to
report-registration-source = Source
report-preview-heading = What the page looks like
report-preview-looking = Looking …
report-preview-requests = { $count ->
    [one] Looking … ({ $count } request so far)
   *[other] Looking … ({ $count } requests so far)
  }
report-preview-stop = Stop
report-preview-again = Look again
report-preview-look = Look without visiting
report-preview-proxy = My connection goes through another server (a proxy): look all the same
report-preview-refused = Without access to the site it cannot be looked at. Nothing was asked.
report-preview-finding = { $finding }.
report-preview-finding-at = { $finding }: { $where }.
report-preview-title = The page calls itself { $title }. These are its own words.
report-preview-frame = A still picture of the page; nothing in it works
report-preview-made = Made { $ago }.
report-read = How it was read
report-read-kind = Kind of code
report-read-qr = QR code
report-read-micro-qr = Micro QR code, a small relative of the QR code
report-read-rmqr = rMQR code, an oblong relative of the QR code
report-read-aztec = Aztec code, as on train tickets
report-read-data-matrix = Data Matrix code, as on medicines and parcels
report-read-pdf417 = PDF417 barcode, as on boarding passes and driving licences
report-read-part = Part
report-read-part-of = Part { $number } of { $of }
report-read-letters = Letters
report-history-found = Found in


scanner-title = Read QR codes from files
scanner-drop = Drop files or folders here
scanner-paste = You can also paste a picture, a file, a text or an address.
scanner-kinds = Pictures, PDF documents, mails (.eml, .msg), Word, Excel, PowerPoint and OpenDocument files, ZIP archives. They are read on this device and sent nowhere.
scanner-choose-files = Choose files
scanner-choose-folder = Choose a folder
scanner-nothing-dropped = There was no file in it.
scanner-files-left-out = There were more files than are read at once. The first { $count } are read.
scanner-progress = { $total ->
    [one] { $done } of { $total } file read
   *[other] { $done } of { $total } files read
  }
scanner-finished-files = { $files ->
    [one] One file read.
   *[other] { $files } files read.
  }
scanner-finished-codes = { $codes ->
    [0] No QR code found.
    [one] One QR code found.
   *[other] { $codes } QR codes found.
  }
scanner-loading = Loading the file …
scanner-pause = Pause
scanner-resume = Go on
scanner-cancel = Cancel
scanner-clear = Clear the list
scanner-codes = Codes
scanner-files = Files
scanner-show-more = Show more
scanner-place-page = { $file }, page { $page }
scanner-place-frame = { $file }, picture { $number }
scanner-place-camera = Camera
scanner-place-screen = Screen
scanner-place-text = Pasted text
scanner-more-places = { $count ->
    [one] and in one more place
   *[other] and in { $count } more places
  }
scanner-waiting = Waiting
scanner-reading = Reading …
scanner-cancelled = Cancelled
scanner-no-code = No QR code found.
scanner-codes-in-file = { $count ->
    [one] One code.
   *[other] { $count } codes.
  }
scanner-problem-in = { $place }: { $problem }
scanner-password = Password of this document
scanner-unlock = Open
scanner-links = { $count ->
    [one] One link in it
   *[other] { $count } links in it
  }
scanner-check-link = Check
scanner-too-large = This is too large to read.
scanner-undrawn = Parts of this picture can be drawn by browsers only. Open it in a tab and use “Scan what I see”.
scanner-broken = This is damaged and cannot be read.
scanner-timeout = This took too long to load.
scanner-refused = The site does not hand this file out. Save it, then choose it here.
scanner-redirected = The site sends on to another address for this file. Save it, then choose it here.
scanner-offline = This cannot be loaded without a network connection.
scanner-forbidden-address = This lies at an address that is not read.
scanner-empty = This is empty.
scanner-unknown-kind = This kind of file is not read.
scanner-heic = Pictures in HEIC format are not read. Save it as JPEG or PNG first.
scanner-old-office = Documents in this old format are not read. Save it as .docx, .xlsx, .pptx or PDF first.
scanner-needs-password = This document is protected by a password.
scanner-wrong-password = That was not the password.
scanner-locked = This archive is protected by a password. Unpack it first, then choose what was in it.
scanner-too-deep = This lies in too many files within each other. Save it, then choose it here.
scanner-too-many = There is more in it than is read; the rest was left out.
scanner-unpacks-too-large = This is small, but made to fill the memory when it is unpacked. It was left out.
scanner-too-much-memory = Reading all of this would take too much memory. What is too large was left out.
scanner-remote-pictures = Some pictures of it lie on a server and were not loaded.
scanner-local-file = Browsers let extensions load no file of this computer. Drop it here, or choose it.
scanner-no-access = This computer did not hand this file out. It may be open elsewhere, or you may not be allowed to read it.
scanner-took-too-long = This took too long and was given up.
scanner-live = Camera and screen
scanner-live-kinds = Hold a code before the camera, or read codes in other programs and in calls. No picture is kept.
scanner-use-camera = Use the camera
scanner-use-screen = Read a screen or window
scanner-camera-choice = Camera
scanner-camera-number = Camera { $number }
scanner-torch = Light
scanner-zoom = Zoom
scanner-freeze = Freeze
scanner-unfreeze = Go on
scanner-stop = Stop
scanner-live-running = Looking for QR codes …
scanner-live-refused = The browser was not allowed to show it. Allow it in the browser’s settings for this page, then try again.
scanner-live-none = No camera was found.
scanner-live-in-use = The camera is in use by another program. Close that program, then try again.
scanner-live-unavailable = This browser cannot show it to extensions.
scanner-live-ended = It has ended.


sent-fingerprint = The question what is known of a link to { $about }. Only a number made from the link was sent, not the link itself.
sent-redacted = The question what is known of a link, without its secrets: { $about }
sent-whole = The question what is known of a whole link. Without its secrets it is { $about }
sent-submit = A link to be published and checked: { $about }
sent-rescan = The request to check a link again: { $about }
sent-analysis = The question how far the check of a link to { $about } has come
sent-limits = The question which limits your key has, with the name of your account: { $about }
sent-key-test = A test of your key, with a question about an address that everybody knows
sent-registries = The question which registries there are
sent-registration = The question who registered { $about }
sent-picture = A request for a picture, to read it: { $about }
sent-file = A request for a file, to read it: { $about }
sent-preview-page = A request for a page, for its preview: { $about }
sent-preview-picture = A request for a picture of a preview: { $about }
sent-preview-style = A request for the layout of a preview: { $about }
sent-list = A request for a threat list: { $about }
sent-why-asked = You asked for it.
sent-why-setting = A setting that you turned on does this by itself.
sent-why-reading = The picture could not be read from the page itself.
sent-heading = What was sent
sent-hint = The last { $count } requests of this extension, whatever they were for. Kept on this device only, without your key and without secrets. What private windows asked for is not noted, nor what has to do with codes while no history is kept.
sent-none = Nothing was sent yet.
sent-clear = Delete this list
sent-cleared = The list is deleted.
sent-more = { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }
sent-when = { DATETIME($when, dateStyle: "medium", timeStyle: "short") }


show-code-title = QR code of a text
show-code-picture = The QR code
show-code-copy = Copy the picture
show-code-save-png = Save as PNG
show-code-save-svg = Save as SVG
show-code-private = It was made on this device. Nothing was sent.
show-code-too-long = This text is too long for a QR code: it takes { $bytes } bytes, and a code holds { $most } at most.
show-code-gone = The text was kept nowhere and is gone. Select it once more.


site-access-on = <b>On.</b> Codes on the pages you visit are marked.
site-access-turn-off = Turn off
site-access-turn-on = Mark QR codes on all pages
site-access-refused = That is fine: codes are read when you ask for it. You can turn this on later.
site-access-managed-off = Pages are not looked at by themselves; you can still have them read with the toolbar button or a right-click on a picture.
site-access-cover = Cover codes that are known to be dangerous
site-access-cover-hint = Neither you nor a phone’s camera sees such a code until you press on it.


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
stored-defaults-heading = Start over
stored-defaults-hint = Puts all settings back to what they were at first. The history stays, and so do threat lists, your lists of sites, and what the browser allows.
stored-defaults-key = Remove my key as well
stored-defaults = Restore the settings
stored-defaults-sure = Really restore the settings?
stored-defaults-done = The settings are as they were at first.
stored-defaults-done-key = The settings are as they were at first, and the key is removed.
stored-defaults-undo = Undo
stored-defaults-undone = The settings are back as you had them.


time-just-now = just now


verdict-listed = A threat list names it
verdict-malicious-many = Many services call it malicious
verdict-malicious-looks-it = Called malicious, and it looks the part
verdict-suspicious-engines = Some services warn about it
verdict-suspicious = There is reason for doubt
verdict-nothing-found = No service flagged it, which is no guarantee
verdict-part = Only a part: where it leads cannot be told
verdict-nothing-to-check = Nothing to check it against
verdict-unjudged = No security service has judged it yet
verdict-unrecognised = Security services answered what this version does not understand
verdict-undated = Nobody knows when it was judged
verdict-redacted-only = Only a shortened form of the address was judged
verdict-stale = The last answer is too old to go by
verdict-outdated = It was last examined too long ago to go by
verdict-unfinished = There is no new answer yet
verdict-unknown = Unknown to VirusTotal
verdict-not-checked = Not checked yet
verdict-failed = It could not be checked
verdict-busy = Being checked
verdict-engines-many = Many security services ({ $count } of { $total }) on VirusTotal call it malicious.
verdict-engines-many-bare = Many security services ({ $count }) on VirusTotal call it malicious.
verdict-engines-some = { $count ->
        [one] One security service ({ $count } of { $total }) on VirusTotal calls it malicious.
       *[other] Some security services ({ $count } of { $total }) on VirusTotal call it malicious.
    }
verdict-engines-some-bare = { $count ->
        [one] One security service on VirusTotal calls it malicious.
       *[other] Some security services ({ $count }) on VirusTotal call it malicious.
    }
verdict-engines-suspect = { $count ->
        [one] { $count } security service of { $total } on VirusTotal finds
       *[other] { $count } security services of { $total } on VirusTotal find
    } it suspicious.
verdict-engines-suspect-bare = { $count ->
        [one] { $count } security service on VirusTotal finds
       *[other] { $count } security services on VirusTotal find
    } it suspicious.
verdict-engines-none = None of { $total ->
        [one] { $total } security service
       *[other] { $total } security services
    } on VirusTotal flagged it, which is no guarantee.
verdict-engines-unjudged = No security service on VirusTotal has judged it.
verdict-engines-unrecognised = What { $count ->
        [one] { $count } security service
       *[other] { $count } security services
    } on VirusTotal said of it is not understood by this version.
verdict-engines-brands = Security services say that it imitates { $brands }.
verdict-date-missing = VirusTotal does not say when it was judged.
verdict-date-in-future = The date of the judgement is in the future, so nobody knows when it was judged.
verdict-judged-redacted = VirusTotal judged the address without its secrets; the whole one may lead elsewhere.
verdict-answer-old = This answer is old; the site may have changed since.
verdict-examined-long-ago = The security services looked at it long ago; the site may have changed since.
verdict-failed-no-key = It was not checked with VirusTotal, which needs a key of your own.
verdict-failed-wrong-key = VirusTotal does not accept the key, so it was not checked.
verdict-failed-inactive-key = The VirusTotal account is not active yet, so it was not checked.
verdict-failed-forbidden = VirusTotal does not allow this question with this key.
verdict-failed-over-quota = The key’s allowance of questions is used up, so it was not checked.
verdict-failed-offline = VirusTotal could not be reached, so it was not checked.
verdict-failed-insecure = The connection to VirusTotal was not private, so it was not checked.
verdict-failed-proxy = Your network lets no question to VirusTotal through.
verdict-failed-intercepted = Something on the way answered in VirusTotal’s place, so it was not checked.
verdict-failed-timeout = VirusTotal did not answer in time.
verdict-failed-server-error = VirusTotal has a problem of its own at the moment.
verdict-failed-nonsense = VirusTotal’s answer could not be understood.
verdict-failed-not-checkable = VirusTotal cannot check this address.
verdict-failed-needs-address = VirusTotal cannot be asked without telling it the address, which you have not allowed.
verdict-failed-never-sent = It is on your list of addresses that are never sent.
verdict-failed-no-permission = The extension may not ask VirusTotal: the permission is missing.
verdict-failed-still-analysing = VirusTotal is still analysing it.
verdict-failed-cancelled = The check was cancelled.
verdict-failed-otherwise = The check with VirusTotal failed.
verdict-state-waiting = The check with VirusTotal is waiting its turn.
verdict-state-asking = VirusTotal is being asked.
verdict-state-unknown = VirusTotal has never seen it, which says nothing about it.
verdict-state-submitting = It is being handed to VirusTotal.
verdict-state-queued = VirusTotal has it and will analyse it.
verdict-state-analysing = VirusTotal is analysing it.
verdict-state-unchecked = It was not checked with VirusTotal.
verdict-state-forgotten = VirusTotal’s answer is not stored any more.
verdict-refused-not-web = It is no web address, so nothing is sent anywhere.
verdict-refused-log-in = The address itself lets someone in, so it is never sent anywhere.
verdict-refused-overlay-host = It leads into a network of its own such as Tor, so nothing is sent anywhere.
verdict-refused-private-host = It leads inside a local network, so nothing is sent anywhere.
verdict-refused-too-long = The address is too long to be checked.


virustotal-state-waiting = Waiting to ask VirusTotal
virustotal-state-asking = Asking VirusTotal
virustotal-state-unknown = Unknown to VirusTotal
virustotal-state-submitting = Submitting to VirusTotal
virustotal-state-queued = In VirusTotal’s queue
virustotal-state-analysing = Being analysed by VirusTotal
virustotal-state-known = Report from VirusTotal
virustotal-state-failed = Not checked
virustotal-failure-no-key = There is no VirusTotal key yet. Add one in the settings.
virustotal-failure-wrong-key = VirusTotal does not accept the key. Check it in the settings.
virustotal-failure-inactive-key = Your VirusTotal account is not active yet. Follow the link in VirusTotal’s e-mail first.
virustotal-failure-forbidden = Your VirusTotal key is not allowed to do this.
virustotal-failure-over-quota = The limit of your VirusTotal key is used up for the moment.
virustotal-failure-offline = VirusTotal could not be reached. Is there a network connection?
virustotal-failure-insecure = The connection to VirusTotal is not private, so nothing was sent. Is there a filter on the way, or is the clock wrong?
virustotal-failure-proxy = Your network lets no connection to VirusTotal through. It may want you to log in first.
virustotal-failure-intercepted = Something on the way answered in VirusTotal’s place: a filter, or a network that wants you to log in.
virustotal-failure-timeout = VirusTotal did not answer in time.
virustotal-failure-server-error = VirusTotal has a fault at the moment.
virustotal-failure-nonsense = What came back was not a proper answer from VirusTotal.
virustotal-failure-not-checkable = This is not a public web address, so it is never sent.
virustotal-failure-never-sent = This address is never sent: your list says so, or it is from a private window.
virustotal-failure-no-permission = The browser does not allow access to virustotal.com. Allow it in the settings.
virustotal-failure-needs-address = The old version 2 of VirusTotal can only be asked with the address itself. Choose a further step or version 3.
virustotal-failure-still-analysing = VirusTotal is still analysing. Open it there, or ask again later.
virustotal-failure-cancelled = Cancelled.
virustotal-tells-id = Only a number made from the address
virustotal-tells-redacted = The address without secrets
virustotal-tells-whole = The whole address
virustotal-no-fingerprint = Version 2 of VirusTotal cannot be asked with a number made from the address, only with the address itself.
virustotal-key-good = The key works.
virustotal-key-malformed = This does not look like a VirusTotal key: it has 64 characters, digits and the letters a to f.
virustotal-key-wrong = VirusTotal does not know this key.
virustotal-key-inactive = The key’s account is not active yet. Follow the link in VirusTotal’s e-mail first.
virustotal-key-forbidden = VirusTotal knows the key, and it is not allowed to look up addresses.
virustotal-key-over-quota = The key’s limit is used up for the moment. Try again later.
virustotal-key-offline = VirusTotal could not be reached. The key was not tested.
virustotal-key-insecure = The connection to VirusTotal is not private, so nothing was sent. The key was not tested.
virustotal-key-proxy = Your network lets no connection to VirusTotal through. The key was not tested.
virustotal-key-intercepted = Something on the way answered in VirusTotal’s place. The key was not tested.
virustotal-key-timeout = VirusTotal did not answer in time. The key was not tested.
virustotal-key-server-error = VirusTotal has a fault at the moment. The key was not tested.
virustotal-key-nonsense = What came back was not a proper answer from VirusTotal. The key was not tested.
virustotal-next-ask = Next: ask VirusTotal
virustotal-next-ask-in = Next: ask VirusTotal in { $wait }
virustotal-next-submit = Next: submit the address
virustotal-next-submit-in = Next: submit the address in { $wait }
virustotal-next-rescan = Next: ask for a new scan
virustotal-next-rescan-in = Next: ask for a new scan in { $wait }
virustotal-next-poll = Next: see whether the analysis is finished
virustotal-next-poll-in = Next: see whether the analysis is finished in { $wait }
virustotal-next-poll-again = Next: see whether the analysis is finished ({ $polls ->
        [1] first time
        [2] second time
        [3] third time
        [4] fourth time
        [5] fifth time
        [one] { $polls }th time
       *[other] { $polls }th time
    })
virustotal-next-poll-again-in = Next: see whether the analysis is finished in { $wait } ({ $polls ->
        [1] first time
        [2] second time
        [3] third time
        [4] fourth time
        [5] fifth time
        [one] { $polls }th time
       *[other] { $polls }th time
    })
virustotal-next-collect = Next: fetch the report
virustotal-next-collect-in = Next: fetch the report in { $wait }
virustotal-sends-id = VirusTotal receives only a number made from the address. It can tell which address that is only if it already knows it; if it does not, the answer is “unknown”.
virustotal-sends-redacted = VirusTotal receives the address without the marked parts.
virustotal-sends-whole = VirusTotal receives the whole address, with anything personal in it.
virustotal-sends-submit = VirusTotal visits the address and publishes it to its customers and partners. This cannot be undone.


welcome-title = Welcome to QR Code Previewer
welcome-heading = See where a QR code leads before you scan it
welcome-scan-heading = Let it look for codes by itself
welcome-scan = QR Code Previewer can mark the QR codes on the pages you visit and tell you at once what speaks against them. For that it needs to see the pictures on those pages. They, and what the tab in front shows, are looked at in memory on this device and are not kept or sent anywhere.
welcome-scan-refuse = You can say no. Then nothing happens until you ask: click the toolbar button, or right-click a picture and choose “Check QR link”.
welcome-leaves-heading = What leaves this device
welcome-leaves-codes = Codes are read and judged on this device. What they say, and which pages you visit, is sent to nobody for that.
welcome-leaves-pictures = Pictures of the page’s own site are taken as your browser has them. Those that it shows from other sites are asked for once more there, without your cookies, since a page may not hand them over. So is a PDF that you open, to read all its pages.
welcome-leaves-key = Only if you enter your own VirusTotal key can you ask what some ninety security services say about a link. Each code has a button for that, with what exactly is sent below it. With a key, choosing “Check QR link” is the question itself: it sends what you have set in the settings, at first only a number made from the link.
welcome-leaves-nothing-else = There is no account, no statistics and no server of ours.
welcome-enter-key = Enter a VirusTotal key (optional)
welcome-signs-heading = The signs
welcome-signs-hint = A sign on the page is a hint: a page could paint one itself. What the toolbar button shows cannot be faked by a page.
`;
