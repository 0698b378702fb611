"""走访: the places, who is due where, what was found there."""
