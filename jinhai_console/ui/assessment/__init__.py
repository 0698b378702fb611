"""研判: figures looked at, conclusions written, approved, pushed, and followed up."""
