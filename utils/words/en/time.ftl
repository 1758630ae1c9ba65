### Times in words; all others are made by the browser.

time-just-now = just now
