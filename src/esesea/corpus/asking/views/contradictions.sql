-- What contradicts in which story?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- check: which check found it
-- severity: error, warning or info
-- message: what contradicts, in a sentence
-- confidence: how sure it is, a probability
SELECT library.story, library.title, library.author, library.year, library.genre, findings."check", findings.severity,
    findings.message, round(findings.confidence, 3) AS confidence
FROM findings
JOIN library ON library.story = findings.story
ORDER BY library.title, library.story, findings.severity, findings.id
