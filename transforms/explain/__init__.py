"""An article with its evidence marked and what was read there beside it."""
