"""Calendars that an author declares for a story, and how English names their days."""
