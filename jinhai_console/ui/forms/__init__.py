"""Forms: fields with their problems beside them, drafts that outlive a crash."""
