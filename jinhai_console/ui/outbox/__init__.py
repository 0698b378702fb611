"""推送: what waits for officers, what did not arrive, what was sent."""
