"""From an archived capture to an article row, or to the reason why there is none."""

from transforms.clean.article import clean
from transforms.clean.reading import Hints
from transforms.clean.rejection import Rejection

__all__ = ["Hints", "Rejection", "clean"]
