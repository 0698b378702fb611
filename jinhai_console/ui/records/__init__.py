"""The frame of a page that lists records of one kind beside the one that is chosen."""
