"""Who is who in an article."""
