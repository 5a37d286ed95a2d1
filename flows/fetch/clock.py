"""What gives the time of reading: the flow's clock, or a test's."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
