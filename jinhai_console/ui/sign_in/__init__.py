"""登录: who sits at this seat."""
