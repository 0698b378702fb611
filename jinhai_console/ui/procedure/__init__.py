"""处置规范: the card beside an incident and a call, and the page where all cards are kept."""
