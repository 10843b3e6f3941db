"""``python -m esesea``: the command line."""

from esesea.cli import main

main()
