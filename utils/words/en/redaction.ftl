### Why a part of an address stays on this device.

redaction-user = user name or password
redaction-fragment = part after #
redaction-long = long text
redaction-random = long text without a meaning
redaction-number = number of a booking or a bill
redaction-parameter = a value that may be secret
redaction-person = name of a person
redaction-birth = date of birth
redaction-mail = e-mail address
redaction-login = a value that keeps you signed in
redaction-token = a value that works like a password
redaction-inside = secret inside
redaction-repeated = the same secret once more
redaction-whole = not a web address
