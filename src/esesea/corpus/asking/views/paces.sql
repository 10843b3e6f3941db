-- Is a scene told as a scene, as summary, as narration between the two, or does the story's time stand still in it?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- scene: the scene's id in its story
-- words: its words, about
-- speech: the share of its letters that somebody says aloud, 0 to 1
-- spans: how many times its telling, not its speech, says that a day or more goes by or that something recurs
-- pace: scene (a fifth or more is speech), summary (iterative, or spans but under a fifth speech), pause (a reflection),
--       else narration; a rule of thumb after Genette's four speeds
WITH
said AS (SELECT story, scene, sum("end" - start) AS letters FROM quotations GROUP BY ALL),
spans AS (
    SELECT story, scene, count(*) AS times
    FROM time_expressions
    WHERE NOT quoted AND (type = 'SET' OR (type = 'DURATION' AND regexp_matches(value, '^P[0-9X.]+(D|W|M|Y|DE|CE)')))
    GROUP BY ALL
),
measured AS (
    SELECT
        told.*,
        least(1.0, coalesce(said.letters, 0) / nullif(scenes."end" - scenes.start, 0)) AS speech,
        coalesce(spans.times, 0) AS spans
    FROM told
    JOIN scenes ON scenes.story = told.story AND scenes.id = told.scene
    LEFT JOIN said ON said.story = told.story AND said.scene = told.scene
    LEFT JOIN spans ON spans.story = told.story AND spans.scene = told.scene
)
SELECT
    story,
    title,
    author,
    year,
    genre,
    scene,
    words,
    round(speech, 4) AS speech,
    spans,
    CASE
        WHEN mode = 'reflection' THEN 'pause'
        WHEN mode = 'iterative' THEN 'summary'
        WHEN speech >= 0.2 THEN 'scene'
        WHEN spans > 0 THEN 'summary'
        ELSE 'narration'
    END AS pace
FROM measured
ORDER BY title, story, reading_order
