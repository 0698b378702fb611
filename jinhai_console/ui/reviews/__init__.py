"""The page 法制审核: what lies before the legal desk, item by item, with the case's limits."""
