"""One module a revision, each as it was when it was written."""
