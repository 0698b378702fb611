"""警情队列: what awaits a response, and all that ever came."""
