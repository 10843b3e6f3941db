"""A story for an assistant: what `esesea.app` can do, as tools of the Model Context Protocol. Needs `esesea[mcp]`."""
