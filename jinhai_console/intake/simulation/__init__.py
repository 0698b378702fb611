"""A fictional station's past and its incoming messages, reproducible from a seed."""
