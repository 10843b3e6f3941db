-- How long are flashbacks, how far do they reach back, and where in the telling do they stand?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- first_scene: the scene it begins with
-- scenes: how many scenes in a row look back
-- words: its words, about
-- share: its share of the telling, 0 to 1
-- told_at: where in the telling it begins, 0 to 1
-- scenes_back: how many moments of the story's clock lie between it and the scene told before it
-- days_back: how many days, where the text says
-- opens: its first words
WITH
backward AS (
    SELECT *, reading_order - row_number() OVER (PARTITION BY story ORDER BY reading_order) AS run
    FROM told
    WHERE mode = 'analepsis'
),
stretches AS (
    SELECT
        story,
        title,
        author,
        year,
        genre,
        min(reading_order) AS first,
        arg_min(scene, reading_order) AS first_scene,
        count(*) AS scenes,
        sum(words)::BIGINT AS words,
        sum(told_to - told_from) AS share,
        min(told_from) AS told_at,
        min(story_order) AS earliest,
        arg_min(opens, reading_order) AS opens
    FROM backward
    GROUP BY story, title, author, year, genre, run
),
days AS (
    SELECT story, scene, origin, earliest AS day FROM clock_days WHERE clock = 'story' AND earliest = latest
)
SELECT
    stretches.story,
    stretches.title,
    stretches.author,
    stretches.year,
    stretches.genre,
    stretches.first_scene,
    stretches.scenes,
    stretches.words,
    round(stretches.share, 4) AS share,
    round(stretches.told_at, 4) AS told_at,
    before.story_order - stretches.earliest AS scenes_back,
    now.day - back.day AS days_back,
    stretches.opens
FROM stretches
LEFT JOIN told AS before ON before.story = stretches.story AND before.reading_order = stretches.first - 1
LEFT JOIN days AS back ON back.story = stretches.story AND back.scene = stretches.first_scene
LEFT JOIN days AS now ON now.story = stretches.story AND now.scene = before.scene AND now.origin IS NOT DISTINCT FROM back.origin
ORDER BY stretches.words DESC, stretches.title, stretches.story, stretches.first
