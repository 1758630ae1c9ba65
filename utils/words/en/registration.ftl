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
