"""会商 in the window."""
