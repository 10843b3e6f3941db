-- Which books could not be read, and why?
-- key: the book's key
-- source: where it lies
-- kind: the name of the error
-- reason: what happened
-- hint: what to do
-- attempts: how often it was tried
-- at: when it failed last; books whose source was read since are left out
SELECT * FROM failures
WHERE key NOT IN (SELECT key FROM stories)
AND NOT EXISTS (
    SELECT 1 FROM stories
    JOIN runs ON runs.story = stories.key
    WHERE stories.source = failures.source AND runs."at" >= failures."at"
)
QUALIFY row_number() OVER (PARTITION BY source ORDER BY "at" DESC, attempts DESC) = 1
ORDER BY source
