"""How well corrections find their passages again in another draft."""
