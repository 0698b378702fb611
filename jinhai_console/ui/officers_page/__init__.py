"""The page 民警网页: whether phones are served, where, and whose."""
