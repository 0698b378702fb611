"""Jinhai Console: the command room of a police station."""

__version__ = "0.1.0"
