"""矛盾纠纷: its page, its forms, what can be done with a dispute."""
