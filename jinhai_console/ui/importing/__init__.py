"""导入历史警情: a file looked at, mapped, tried and taken in."""
