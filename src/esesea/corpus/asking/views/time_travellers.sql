-- Whose own time is not the world's: who travels in time, and by which words do we know?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- who: who travels
-- sign: the words that say so
SELECT library.story, library.title, library.author, library.year, library.genre, characters.name AS who,
    evidence.quote AS sign
FROM travellers
JOIN library ON library.story = travellers.story
JOIN characters ON characters.story = travellers.story AND characters.id = travellers.character
LEFT JOIN evidence
    ON evidence.story = travellers.story AND evidence.of = 'travellers' AND evidence.statement = travellers.id
ORDER BY library.title, library.story, who, evidence.start
