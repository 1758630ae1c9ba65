### Why a code deserves doubt, or what is worth knowing of it: one whole sentence for each rule of utils/signals.
### Values are strangers' texts: names of sites, parts of addresses. What an older version did not note is "…".

reason-other-version = Something about this code was noted by another version of this extension.

## Codes that log someone in. $service is a name such as "Telegram", $page the site that shows the code, $by who asks.
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

## Addresses that are not what they seem.
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
# $which is the number of a character: "U+202E".
reason-hidden-direction = The text has characters inside that turn its direction ({ $which }), so that it does not read as it is.
reason-hidden-characters = The text has characters inside that nobody can see ({ $which }).
reason-spoofed = The site’s name is written in letters that do not belong together: it shows as “{ $looks }” but is { $host }.
reason-spoofed-ascii = The site’s name is written in letters that only look like ordinary ones: it shows as “{ $looks }” but is { $host }.
reason-spoofed-digits = The site’s name is written in letters that mix digits of several kinds: it shows as “{ $looks }” but is { $host }.
reason-spoofed-mark = The site’s name is written in letters that have marks where none can be: it shows as “{ $looks }” but is { $host }.
reason-spoofed-not-allowed = The site’s name is written in letters that no name should have: it shows as “{ $looks }” but is { $host }.

## Names that are like others.
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

## Addresses that pass on.
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

## Kinds of hosts.
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

## Other kinds of codes.
reason-app-fallback = Without the app it leads to { $host }.
reason-premium-number = { $number } is in a number range that can be expensive ({ $range }).
reason-phone-command = { $number } is not a number to call but a command to the phone or its network.
reason-altered-payment-form = This payment does not add up: it is damaged or was altered.
reason-altered-payment = The check digits of this payment are wrong: it is damaged or was altered.
reason-token-approval = It lets { $account } take { $amount } of your tokens, now or later.
reason-token-approval-any = It lets { $account } take any amount of your tokens, now or later.
reason-incomplete-code = There is no secret in it that an app could use: the code is damaged.
reason-open-wifi = The network “{ $network }” is not protected: others nearby can read along.

## How the code was read and where it stands.
reason-nested-code = There are two codes in one place: a phone may read the other one.
reason-ambiguous-code = Different phones can read this code differently; another reading is “{ $other }”.
reason-assembled-code = The code is put together from several pictures, as is done to slip past filters.
reason-drawn-from-text = The code is drawn with text characters, as is done to slip past filters.
reason-drawn-from-boxes = The code is drawn with boxes instead of a picture.
reason-different-picture = The screen shows this code, but the server gave another one to us (“{ $told }”): it shows different pictures to different visitors.
# $age is one of the messages registration-age-….
reason-young-domain = { $domain }: { $age }. Deceptive pages mostly stand on young domains.
reason-same-link = The page has the same address as an ordinary link ({ $host }). Both are from whoever made the page, so neither vouches for the other.
reason-same-site = It leads to the site you are on ({ $site }).
