"""What the figures mean: counts with their change, and the live board of trends. Pure."""
