"""Where books come from: folders, archives, tables, each listed without holding it in memory."""
