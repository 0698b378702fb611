"""What is claimed about speed, measured beside its floor: `python -m benchmarks`."""
