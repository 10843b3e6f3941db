-- Who speaks, and how much of all that is said?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- who: who speaks
-- pronouns: he, she, they, it, or nothing where the text does not say
-- narrator: whether they tell the story
-- turns: how often they take the word
-- share: their share of all that is said aloud by people who are known, by letters, 0 to 1
WITH said AS (
    SELECT story, speaker, count(DISTINCT turn) AS turns, sum("end" - start) AS letters
    FROM quotations
    WHERE speaker IS NOT NULL
    GROUP BY ALL
)
SELECT
    library.story,
    library.title,
    library.author,
    library.year,
    library.genre,
    characters.name AS who,
    characters.pronouns,
    characters.narrator,
    said.turns,
    round(said.letters / sum(said.letters) OVER (PARTITION BY said.story), 4) AS share
FROM said
JOIN library ON library.story = said.story
JOIN characters ON characters.story = said.story AND characters.id = said.speaker
ORDER BY library.title, library.story, share DESC, who
