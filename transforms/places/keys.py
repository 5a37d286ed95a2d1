"""One spelling for each name, so that a name of a text meets the same name of the gazetteer."""

import hashlib
import re
import unicodedata
from functools import lru_cache

MARKS = re.compile("['’‘ʻʼ`´.]")  # noqa: RUF001 (the apostrophes of transliterations)
WORDS = re.compile(r"[^\W_]+|&")
WHOLE = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "&": "and"}
# Letters that decomposition does not reduce to a base letter.
LETTERS = str.maketrans({"\u0131": "i", "ø": "o", "đ": "d", "ł": "l", "ð": "d"})


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """Return a name in small letters without accents, marks and article.

    "St. John's" gives "saint johns".
    """
    bare = MARKS.sub("", name)
    plain = bare.lower() if bare.isascii() else unaccented(bare)
    words = [WHOLE.get(word, word) for word in WORDS.findall(plain)]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=65536)
def unaccented(name: str) -> str:
    """Return a name in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return plain.translate(LETTERS)


def digest(name_key: str) -> int:
    """Return the 64 bits that stand for a key in the compiled file."""
    return int.from_bytes(hashlib.blake2b(name_key.encode(), digest_size=8).digest(), "little")
