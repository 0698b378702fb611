"""What somebody owes by a time: its page, its forms, and what can be done with it."""
