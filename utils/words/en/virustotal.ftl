### What VirusTotal is asked, and how a question to it stands. Nothing here may sound like “safe”.

virustotal-state-waiting = Waiting to ask VirusTotal
virustotal-state-asking = Asking VirusTotal
virustotal-state-unknown = Unknown to VirusTotal
virustotal-state-submitting = Submitting to VirusTotal
virustotal-state-queued = In VirusTotal’s queue
virustotal-state-analysing = Being analysed by VirusTotal
virustotal-state-known = Report from VirusTotal
virustotal-state-failed = Not checked

# Why there is no answer, and what can be done.
virustotal-failure-no-key = There is no VirusTotal key yet. Add one in the settings.
virustotal-failure-wrong-key = VirusTotal does not accept the key. Check it in the settings.
virustotal-failure-inactive-key = Your VirusTotal account is not active yet. Follow the link in VirusTotal’s e-mail first.
virustotal-failure-forbidden = Your VirusTotal key is not allowed to do this.
virustotal-failure-over-quota = The limit of your VirusTotal key is used up for the moment.
virustotal-failure-offline = VirusTotal could not be reached. Is there a network connection?
virustotal-failure-insecure = The connection to VirusTotal is not private, so nothing was sent. Is there a filter on the way, or is the clock wrong?
virustotal-failure-proxy = Your network lets no connection to VirusTotal through. It may want you to log in first.
virustotal-failure-intercepted = Something on the way answered in VirusTotal’s place: a filter, or a network that wants you to log in.
virustotal-failure-timeout = VirusTotal did not answer in time.
virustotal-failure-server-error = VirusTotal has a fault at the moment.
virustotal-failure-nonsense = What came back was not a proper answer from VirusTotal.
virustotal-failure-not-checkable = This is not a public web address, so it is never sent.
virustotal-failure-never-sent = This address is never sent: your list says so, or it is from a private window.
virustotal-failure-no-permission = The browser does not allow access to virustotal.com. Allow it in the settings.
virustotal-failure-needs-address = The old version 2 of VirusTotal can only be asked with the address itself. Choose a further step or version 3.
virustotal-failure-still-analysing = VirusTotal is still analysing. Open it there, or ask again later.
virustotal-failure-cancelled = Cancelled.

# How much of an address a question tells.
virustotal-tells-id = Only a number made from the address
virustotal-tells-redacted = The address without secrets
virustotal-tells-whole = The whole address
virustotal-no-fingerprint = Version 2 of VirusTotal cannot be asked with a number made from the address, only with the address itself.

# What came of testing a key.
virustotal-key-good = The key works.
virustotal-key-malformed = This does not look like a VirusTotal key: it has 64 characters, digits and the letters a to f.
virustotal-key-wrong = VirusTotal does not know this key.
virustotal-key-inactive = The key’s account is not active yet. Follow the link in VirusTotal’s e-mail first.
virustotal-key-forbidden = VirusTotal knows the key, and it is not allowed to look up addresses.
virustotal-key-over-quota = The key’s limit is used up for the moment. Try again later.
virustotal-key-offline = VirusTotal could not be reached. The key was not tested.
virustotal-key-insecure = The connection to VirusTotal is not private, so nothing was sent. The key was not tested.
virustotal-key-proxy = Your network lets no connection to VirusTotal through. The key was not tested.
virustotal-key-intercepted = Something on the way answered in VirusTotal’s place. The key was not tested.
virustotal-key-timeout = VirusTotal did not answer in time. The key was not tested.
virustotal-key-server-error = VirusTotal has a fault at the moment. The key was not tested.
virustotal-key-nonsense = What came back was not a proper answer from VirusTotal. The key was not tested.

# What comes next, at once or after $wait: "41 seconds".
virustotal-next-ask = Next: ask VirusTotal
virustotal-next-ask-in = Next: ask VirusTotal in { $wait }
virustotal-next-submit = Next: submit the address
virustotal-next-submit-in = Next: submit the address in { $wait }
virustotal-next-rescan = Next: ask for a new scan
virustotal-next-rescan-in = Next: ask for a new scan in { $wait }
virustotal-next-poll = Next: see whether the analysis is finished
virustotal-next-poll-in = Next: see whether the analysis is finished in { $wait }
virustotal-next-poll-again = Next: see whether the analysis is finished ({ $polls ->
        [1] first time
        [2] second time
        [3] third time
        [4] fourth time
        [5] fifth time
        [one] { $polls }th time
       *[other] { $polls }th time
    })
virustotal-next-poll-again-in = Next: see whether the analysis is finished in { $wait } ({ $polls ->
        [1] first time
        [2] second time
        [3] third time
        [4] fourth time
        [5] fifth time
        [one] { $polls }th time
       *[other] { $polls }th time
    })
virustotal-next-collect = Next: fetch the report
virustotal-next-collect-in = Next: fetch the report in { $wait }

# What exactly is sent.
virustotal-sends-id = VirusTotal receives only a number made from the address. It can tell which address that is only if it already knows it; if it does not, the answer is “unknown”.
virustotal-sends-redacted = VirusTotal receives the address without the marked parts.
virustotal-sends-whole = VirusTotal receives the whole address, with anything personal in it.
virustotal-sends-submit = VirusTotal visits the address and publishes it to its customers and partners. This cannot be undone.
