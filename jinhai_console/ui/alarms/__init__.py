"""告警: what calls for an answer, heard and seen; acknowledged, shelved, followed to its cause."""
