"""The outside world: files, messages, folders, made into values the services take."""
