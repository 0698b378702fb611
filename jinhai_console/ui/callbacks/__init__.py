"""回访: whom to call, what to ask, what was said; samples and figures."""
