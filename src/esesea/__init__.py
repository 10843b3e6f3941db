"""Esesea, a time machine for stories."""
