"""The addresses that the server answers, by noun."""
