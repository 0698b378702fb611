"""查找: one line that searches everything, and what it found by groups."""
