"""Whether finding figures is work in proportion to the text."""

from tests.reading import document
from tests.work import work
from transforms.figures import find_figures


def takes_linear_time(text: str) -> bool:
    """Tell whether ten times as much of a text is at most twelve times the work."""
    short, long = document(text * 20), document(text * 200)
    find_figures(short)
    return work(lambda: find_figures(long)) <= 12 * work(lambda: find_figures(short))
