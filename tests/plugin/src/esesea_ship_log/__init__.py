"""Ships' logs for Esesea: a format, an annotator, a check and an export."""
