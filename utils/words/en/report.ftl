### The page with all that is known of one code.

report-title = QR code report
# $name is a site or a kind of code.
report-title-of = { $name } – QR code report
report-gone = This code is not here any more
report-gone-about = It was deleted from the history, or it came from a private window that is closed now.
report-virustotal = What VirusTotal says

## What can be done.
report-copy = Copy the code’s text
report-open = Open { $site }
report-open-doubt = Open in spite of the doubt …
report-go-wait = You would go to { $site } ({ $seconds })
report-go = Go to { $site }
report-delete = Delete from the history
report-delete-sure = Really delete it?

## Reasons.
report-why = Why
report-no-doubt = Nothing speaks against it on this device. That is not the same as harmless.
report-seen = What was seen
report-others-read = Some phones read

## The address taken apart.
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

## What a browser changes in the text of an address.
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

## This code on this device, and how it was drawn.
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

## VirusTotal’s report in full.
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

## Who registered the domain.
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

## What the page looks like.
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

## How the code was read.
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
