"""Relations → Chronology. Plain Python and the solver library; no text, no model."""
