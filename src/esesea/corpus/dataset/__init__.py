"""The Parquet files of a corpus: written whole, in an order that never shows half a book."""
