-- Who spends the story with whom, and how often do they touch?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- a: one of the two
-- b: the other
-- scenes: scenes in which both are present
-- share: those scenes' share of all scenes, 0 to 1
-- touches: how often one touches the other
WITH
present AS (SELECT story, scene, character FROM presence WHERE present),
pairs AS (
    SELECT one.story, one.character AS a, other.character AS b, count(*) AS scenes
    FROM present AS one
    JOIN present AS other ON other.story = one.story AND other.scene = one.scene AND one.character < other.character
    GROUP BY ALL
),
touching AS (
    SELECT story, least(a, b) AS a, greatest(a, b) AS b, count(*) AS touches FROM contacts WHERE asserted GROUP BY ALL
)
SELECT
    library.story,
    library.title,
    library.author,
    library.year,
    library.genre,
    a.name AS a,
    b.name AS b,
    pairs.scenes,
    round(pairs.scenes / library.scenes, 4) AS share,
    coalesce(touching.touches, 0) AS touches
FROM pairs
JOIN library ON library.story = pairs.story
JOIN characters AS a ON a.story = pairs.story AND a.id = pairs.a
JOIN characters AS b ON b.story = pairs.story AND b.id = pairs.b
LEFT JOIN touching ON touching.story = pairs.story AND touching.a = pairs.a AND touching.b = pairs.b
ORDER BY pairs.scenes DESC, touches DESC, library.title, pairs.a, pairs.b
