### How a page looks that a code leads to, fetched without opening it.

# Said before anything is requested.
preview-before = The site will see this computer's internet address and that somebody looked, but not who: no cookies, no sign-in, no word about the page you are on. Scripts do not run, so some sites show little, and a site can show a phone something else.

preview-not-web = Only web addresses have a preview.
preview-malicious = This address is reported as harmful. It is not opened, not even for a preview.
preview-private = This address lies inside a private network. It is not opened for a preview.

## Why there is no picture of it.
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

## What is to be seen in the page.
preview-asks-password = This page asks for a password
preview-asks-card = This page asks for a payment card
preview-asks-code = This page asks for a one-time code
preview-form-elsewhere = What is typed into this page goes to another site
preview-moves-on = This page sends you on by itself
preview-needs-script = This page builds itself with scripts; without them there is little to see

## What was asked of whom; $what is a list of the three below, $hosts a list of sites.
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

## A file that was not opened; $facts is its name, kind and size.
preview-download = This address starts a download. It was not opened.
preview-download-facts = This address starts a download: { $facts }. It was not opened.
preview-file = This address is a file, not a page. It was not opened.
preview-file-facts = This address is a file, not a page: { $facts }. It was not opened.
preview-file-name = “{ $name }”

preview-error-status = The site answered with an error ({ $status }).
preview-cut-size = Only the beginning is shown: the page is very big.
preview-cut-time = Only the beginning is shown: the page came too slowly.
preview-cut-parts = Not all of it is shown: the page has too many parts.
