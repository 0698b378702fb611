"""What the room does: commands with their handlers, one file per thing; desk.py carries them out."""
