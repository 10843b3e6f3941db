"""Rich Text Format: groups, control words and code pages → passages. Used by the RTF format, and by projects in RTF."""
