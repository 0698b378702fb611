"""警力与派警: who should go, who is there, who is on it."""
