"""The language of a text."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_PREFIX = 3_000
_LEAST_ENGLISH = 0.05  # headlines of four or five words may be taken for a creole


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> str:
    """Return the ISO 639 code of a text's language; "en" where English is as well possible."""
    ranked: list[tuple[str, float]] = _identifier().rank(text[:_PREFIX].lower())
    return "en" if dict(ranked)["en"] >= _LEAST_ENGLISH else ranked[0][0]
