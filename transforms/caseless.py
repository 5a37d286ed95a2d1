"""Whether letter case says anything in a text."""

FEWEST_LETTERS = 40
SHARE = 0.9


def caseless(text: str) -> bool:
    """Tell whether letter case says nothing in a text."""
    upper = sum(map(str.isupper, text))
    lower = sum(map(str.islower, text))
    return upper + lower >= FEWEST_LETTERS and (upper == 0 or upper >= SHARE * (upper + lower))
