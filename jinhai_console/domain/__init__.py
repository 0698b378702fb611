"""What a station knows: pure values and rules. No clock, no I/O, no Qt, no SQL."""
