"""Questions to a corpus: its tables as frames, SQL over them, and views for what scholars ask."""
