"""Joining what several articles say: copies of a text, and reports of one event."""
