### One code, as lists and cards show it.

code-report = Full report
code-copy = Copy
code-copied = Copied
code-show = Show
code-hide = Hide
# What the code was read from.
code-from-source = Read from the picture; the screen has not shown it yet.
code-from-screen = Read from the screen.

code-details = Details
