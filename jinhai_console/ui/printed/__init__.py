"""打印记录: what left the window on paper or as a file, and for whom."""
