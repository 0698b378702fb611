"""派警试算: who would get such an incident at such a time, and by which rules."""
