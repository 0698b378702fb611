"""What is known beside an incident: people, phone, address of the past, likenesses, sites."""
