"""The only wiring: Qt's application, the event loop, the window, the desk, put together."""
