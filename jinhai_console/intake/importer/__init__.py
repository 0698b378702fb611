"""History from other systems' exports: a file becomes incidents, or rows with a reason."""
