"""The page 值班表: a month and a week of it, changed by keyboard, with what is wrong beside it."""
