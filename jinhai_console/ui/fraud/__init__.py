"""预警劝阻 on the screen: the page, its two-lane clock, its forms."""
