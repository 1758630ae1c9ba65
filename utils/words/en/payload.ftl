### What a code that was read is, and what a phone would do with it.

## Keys to networks, accounts and devices.
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

## Log-in codes; $name is a service, such as "Telegram" or one of payload-service-….
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

## Writing and calling.
payload-mail = E-mail
payload-mail-does = A phone would begin an e-mail; nothing is sent until you send it.
payload-phone = Phone number
payload-phone-does = A phone would offer to call this number.
payload-command = Command for the phone
payload-command-does = This is not a number to call but a command to the phone or its network, for example to divert calls.
payload-sms = Text message
payload-sms-does = A phone would begin a text message; nothing is sent until you send it.
payload-expensive = This number is in a range that can be expensive.

## Payments.
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
# $title is one of the messages above.
payload-pay-damaged = { $title }, damaged
payload-pay-does = A banking or wallet app would fill in a payment; check who gets it.
payload-pay-for-good = Such a payment cannot be taken back.
payload-pay-altered = It does not add up: it is damaged or was altered.
payload-approval = Permission to take tokens
payload-approval-all = Permission to take all tokens of a kind
payload-approval-does = A wallet app would let someone else take tokens from the wallet, now or later.

## What leads somewhere, or nowhere.
payload-web = Web link
payload-web-does = A phone would open this page.
payload-bookmark = Bookmark
payload-bookmark-does = A phone would offer to save or open this page.
payload-store = App to install
# $store is the name of a shop for apps.
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

## People, dates and places.
payload-contact = Contact
payload-contact-does = A phone would offer to add this person to the contacts.
payload-event = Calendar event
payload-event-does = A phone would offer to add this to the calendar.
payload-place = Place
payload-place-does = A phone would show this place on a map.

## Keys, passes and set-up codes.
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

## Amounts of something that has no name here.
payload-token-amount = { $amount } of the token
payload-token-units = { $amount } smallest units of the token
