"""From one revision of the schema to the next, in one transaction, after a checked backup."""
