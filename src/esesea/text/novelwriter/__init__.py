"""How novelWriter writes a document: headings, tags, comments and shortcodes. Used by its project format."""
