"""警情详情: one incident whole."""
