### What all the evidence on a code comes to, and what VirusTotal adds to it. Never a word like "safe".

## A few words on top.
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

## What the security services say; $count of $total, of which the total may be unknown.
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
# $brands is a list of names.
verdict-engines-brands = Security services say that it imitates { $brands }.
verdict-date-missing = VirusTotal does not say when it was judged.
verdict-date-in-future = The date of the judgement is in the future, so nobody knows when it was judged.
verdict-judged-redacted = VirusTotal judged the address without its secrets; the whole one may lead elsewhere.
verdict-answer-old = This answer is old; the site may have changed since.
verdict-examined-long-ago = The security services looked at it long ago; the site may have changed since.

## Why it was not checked.
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

## How far the check is.
verdict-state-waiting = The check with VirusTotal is waiting its turn.
verdict-state-asking = VirusTotal is being asked.
verdict-state-unknown = VirusTotal has never seen it, which says nothing about it.
verdict-state-submitting = It is being handed to VirusTotal.
verdict-state-queued = VirusTotal has it and will analyse it.
verdict-state-analysing = VirusTotal is analysing it.
verdict-state-unchecked = It was not checked with VirusTotal.
verdict-state-forgotten = VirusTotal’s answer is not stored any more.

## Why nothing is ever sent of it.
verdict-refused-not-web = It is no web address, so nothing is sent anywhere.
verdict-refused-log-in = The address itself lets someone in, so it is never sent anywhere.
verdict-refused-overlay-host = It leads into a network of its own such as Tor, so nothing is sent anywhere.
verdict-refused-private-host = It leads inside a local network, so nothing is sent anywhere.
verdict-refused-too-long = The address is too long to be checked.
