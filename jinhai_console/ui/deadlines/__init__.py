"""办案时限: the board of what runs, and what is done to it."""
