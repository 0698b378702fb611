"""警情异常: what is unusual today and this week."""
