"""The sub-commands of ``esesea correct``: one kind of act a file."""
