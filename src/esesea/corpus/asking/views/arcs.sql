-- How does the mood of a story rise and fall from its first word to its last?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- step: which twentieth of the telling, from 0
-- mood: the mean mood of what is told there, from -1, dark, to 1, bright
SELECT
    told.story,
    told.title,
    told.author,
    told.year,
    told.genre,
    steps.step,
    round(sum(told.mood * overlap) / sum(overlap), 4) AS mood
FROM told
CROSS JOIN (SELECT unnest(range(20)) AS step) AS steps
CROSS JOIN LATERAL (
    SELECT least(told.told_to, (steps.step + 1) / 20) - greatest(told.told_from, steps.step / 20) AS overlap
)
WHERE told.mood IS NOT NULL AND overlap > 0
GROUP BY ALL
ORDER BY told.title, told.story, steps.step
