-- Full-text search over the paragraphs: English word forms fall together, accents do not matter.
-- SELECT paragraphs.scene, paragraphs.text FROM search JOIN paragraphs ON paragraphs.n = search.rowid
--     WHERE search MATCH 'lighthouse' ORDER BY rank;

CREATE VIRTUAL TABLE search USING fts5 (
    text, content = 'paragraphs', content_rowid = 'n', tokenize = 'porter unicode61 remove_diacritics 2'
);
