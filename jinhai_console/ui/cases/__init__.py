"""案件: the cases of the station, their people, steps and periods of the law."""
