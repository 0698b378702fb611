"""警示: the list of all of them, and the forms that enter, put off and end one."""
