"""装备: what the station keeps, who has some of it, counted in every shift."""
