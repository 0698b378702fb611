"""线索: from whom, to whom, what came of it, the cases they brought."""
