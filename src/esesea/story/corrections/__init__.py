"""The author's word applied to a story: one family of acts a file, each a pure function from story to story."""
