"""Quotation marks and brackets, as characters."""

OPENING = "\"'\u2018\u201c([{\u00ab"
CLOSING = "\"'\u2019\u201d)]}\u00bb"
STRAIGHT = "\"'"
ENDING = ".!?"
