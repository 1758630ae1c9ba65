### One code, as lists and cards show it.

code-report = Full report
