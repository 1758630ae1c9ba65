### Asking VirusTotal about one link, on cards and reports.

look-up-cancel = Cancel

## How much of the key's limits is used. $wait is "5 hours".
look-up-quota-short = VirusTotal: { $minute } of { $limit } left this minute, { $day } today
look-up-quota-minute = This minute: { $used } of { $limit } used, { $left } left
look-up-quota-day = Today: { $used } of { $limit } used, { $left } left
look-up-quota-month = This month: { $used } of { $limit } used, { $left } left
look-up-quota-again = starts again in { $wait }
look-up-quota-wait = VirusTotal asked to wait. Next question in { $wait }.

## Publishing an address.
look-up-publishes = This publishes the address.
look-up-publish-whole = Publish it with everything in it. Needed when the shortened address leads elsewhere.
look-up-publish = Publish it and have it examined

# Said aloud when an answer has come: the site or the kind of code, and the verdict.
look-up-announced = { $name }: { $verdict }

## The question, and what it sends.
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

## What came of it.
look-up-unknown-fingerprint = <b>Unknown to VirusTotal.</b> No address that gives this number is known there. The address itself was not sent. This says nothing for or against the link.
look-up-unknown-address = <b>Unknown to VirusTotal.</b> Nobody has asked about this address before. This says nothing for or against the link.
look-up-examine = Have it examined …
look-up-examine-again = Have it examined again
# $why is a whole sentence.
look-up-not-checked = <b>Not checked.</b> { $why }
look-up-open-there = Open on VirusTotal

## The facts of a report; $facts is a list of the look-up-fact-… below it.
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
# $when is "5 minutes ago".
look-up-fact-examined = examined { $when }
look-up-fact-undated = it does not say when it looked
look-up-redacted = <b>For the address without its secrets.</b> The whole one may lead elsewhere.
look-up-old = Old answer.
look-up-outdated = Examined too long ago to go by.
look-up-asked = Asked { $when }
look-up-asked-fresh = Asked { $when }; a fresh answer is on its way
