"""Whether finding figures takes time in proportion to the text."""

import time


def takes_linear_time(read_figures, text: str) -> bool:
    """Tell whether ten times as much of a text takes less than thirty times as long."""

    def seconds(times: int) -> float:
        start = time.process_time()
        read_figures(text * times)
        return time.process_time() - start

    seconds(1)
    short = max(seconds(20), 0.01)
    return seconds(200) < 30 * short
