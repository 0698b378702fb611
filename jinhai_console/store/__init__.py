"""The only room with SQL: tables, transactions, the journal, the feed, the views."""
