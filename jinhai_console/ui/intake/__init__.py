"""接警: the form for somebody on the telephone."""
