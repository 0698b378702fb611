"""What leaves the room: one module a transport, and the courier who carries messages to them."""
