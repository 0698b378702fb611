"""成批打印: several sheets as one print job, one PDF, or a file each."""
