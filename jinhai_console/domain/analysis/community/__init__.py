"""The figures of community work: what was done about warnings, disputes, visits, call-backs."""
