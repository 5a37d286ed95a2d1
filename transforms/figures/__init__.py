"""Counts of people in news English, with bounds, metric and who is counted."""

from transforms.figures.find import find_figures

__all__ = ["find_figures"]
