-- Where on its own clock does a story begin and end: at the beginning, in the middle of things, at the end?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- begins_at: where on the story's clock the first scene told happens: 0 the earliest, 1 the latest of all scenes
-- ends_at: where the last scene told happens
-- begins: beginning, in the middle of things, or end
-- opens: its first words
WITH timed AS (SELECT * FROM told WHERE happens_at IS NOT NULL)
SELECT
    story,
    title,
    author,
    year,
    genre,
    round(arg_min(happens_at, reading_order), 4) AS begins_at,
    round(arg_max(happens_at, reading_order), 4) AS ends_at,
    CASE
        WHEN begins_at = 0 THEN 'beginning'
        WHEN begins_at = 1 THEN 'end'
        ELSE 'in the middle of things'
    END AS begins,
    arg_min(opens, reading_order) AS opens
FROM timed
GROUP BY story, title, author, year, genre
ORDER BY begins_at DESC, title, story
