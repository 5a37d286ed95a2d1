"""Linking: what is new is joined to what is published, and only what it touches is read again."""

from flows.link.changes import changed_events, link

__all__ = ["changed_events", "link"]
