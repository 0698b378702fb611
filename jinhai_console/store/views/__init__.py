"""Reads that a screen or sheet needs, each returning finished rows of `domain.rows`."""
