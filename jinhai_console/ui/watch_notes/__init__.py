"""值班记事 in the window."""
