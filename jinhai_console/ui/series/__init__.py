"""The page 串并案 and what it is made of."""
