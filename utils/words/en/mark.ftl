### What the sign on a code says to whoever points at it or does not see it.

mark-unchecked = QR code. Open to see where it leads
mark-checking = QR code, being checked
mark-unknown = QR code, nothing is known about its link
mark-nothing-found = QR code, nothing found against its link so far
mark-suspicious = Suspicious QR code
mark-malicious = Dangerous QR code

# In the card that opens beside the sign.
mark-open-report = Open report

# On what covers a dangerous code.
mark-uncover = Press to show the code
