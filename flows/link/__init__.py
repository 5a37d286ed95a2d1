"""Linking: what is new is joined to what is published, and only what it touches is read again."""

from flows.link.changes import Touched, changed_events, link
from flows.link.portions import link_new, linked

__all__ = ["Touched", "changed_events", "link", "link_new", "linked"]
