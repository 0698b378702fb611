"""社区工作数字: all figures of community work on one page."""
