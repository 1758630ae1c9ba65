### Since when a domain is registered.

# To be put after a domain's name.
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

## What came of asking the registry.
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

## How a domain stands.
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
