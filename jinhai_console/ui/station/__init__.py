"""派出所资料: the station's lists, looked at and edited."""
