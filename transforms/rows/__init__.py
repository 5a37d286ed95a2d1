"""From findings in one article to rows of the tables."""
