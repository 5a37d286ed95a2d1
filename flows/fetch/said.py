"""What a feed or a line of JSON Lines says, as text that tables can hold."""


def said(value: object) -> str | None:
    """Return a string or number as text; null for all else and for nothing.

    JSON and XML can both spell half of a surrogate pair, which no table can hold; and JSON U+0000,
    at which DuckLake would cut off what it asks its catalog.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).encode("utf-8", "replace").decode()
    return text.replace("\0", "\ufffd") or None
