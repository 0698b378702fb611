"""What the room does: one file per thing with its commands; desk.py carries them out."""
