"""民警网页: a small web page for officers' phones, served by a process that has a desk."""
