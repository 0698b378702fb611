"""人口信息核查: its page, its forms, how a list is taken in."""
