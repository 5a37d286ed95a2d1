"""Date expressions of news English, resolved to intervals of days."""

from transforms.dates.find import find_dates

__all__ = ["find_dates"]
