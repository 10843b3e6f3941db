"""HTML and XHTML → passages; used by the formats that hold them."""
