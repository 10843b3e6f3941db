-- What share of a story is told in scene, and what in summary?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- in_scene: share of its words told as scene, 0 to 1 (see the view paces)
-- in_narration: as narration between scene and summary
-- in_summary: as summary
-- in_pause: while the story's time stands still
-- speech: share of its words that somebody says aloud
SELECT
    story,
    title,
    author,
    year,
    genre,
    round(coalesce(sum(words) FILTER (pace = 'scene'), 0) / whole, 4) AS in_scene,
    round(coalesce(sum(words) FILTER (pace = 'narration'), 0) / whole, 4) AS in_narration,
    round(coalesce(sum(words) FILTER (pace = 'summary'), 0) / whole, 4) AS in_summary,
    round(coalesce(sum(words) FILTER (pace = 'pause'), 0) / whole, 4) AS in_pause,
    round(sum(words * speech) / whole, 4) AS speech
FROM (SELECT *, nullif(sum(words) OVER (PARTITION BY story), 0) AS whole FROM paces)
GROUP BY story, title, author, year, genre, whole
ORDER BY in_scene DESC, title, story
