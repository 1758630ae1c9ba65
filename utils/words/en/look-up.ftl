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
