"""The views, a file of SQL each; see `esesea.corpus.asking.view`."""
