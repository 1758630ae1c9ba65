### Threat lists: lists of addresses that somebody found to be deceptive.

# $list is a list's name, $day a date, $host the name of a site.
list-names-address = This address is on the threat list “{ $list }” of { $day }.
list-names-address-old = This address is on the threat list “{ $list }” of { $day }, which is old.
list-names-host = Its site { $host } is on the threat list “{ $list }” of { $day }.
list-names-host-old = Its site { $host } is on the threat list “{ $list }” of { $day }, which is old.
list-names-domain = The domain { $host } that it belongs to is on the threat list “{ $list }” of { $day }.
list-names-domain-old = The domain { $host } that it belongs to is on the threat list “{ $list }” of { $day }, which is old.

# Why a list was not brought up to date.
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
