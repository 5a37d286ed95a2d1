"""Which tokens stand inside quotation marks."""

from transforms.tree import Doc

OPENING, CLOSING, STRAIGHT = "\u201c\u00ab", "\u201d\u00bb", ('"', "''")


def quoted_tokens(doc: Doc) -> frozenset[int]:
    """Return the indexes of the tokens of direct speech; a quotation ends with its paragraph."""
    inside = False
    found = []
    for token in doc:
        if not (token.is_punct or token.is_space):
            if inside:
                found.append(token.i)
        elif token.text in OPENING:
            inside = True
        elif token.text in CLOSING or (token.is_space and "\n" in token.text):
            inside = False
        elif token.text in STRAIGHT:
            inside = not inside
        elif inside:
            found.append(token.i)
    return frozenset(found)
