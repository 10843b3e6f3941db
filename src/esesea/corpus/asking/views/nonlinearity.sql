-- Which stories are told most out of order?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- nonlinearity: 0 told as it happens, 1 told backwards (Story Curves' index, Kim et al. 2018)
-- scenes: its scenes
-- flashback_scenes: scenes that look back
-- flash_forward_scenes: scenes that look ahead
-- back_share: share of its words in flashbacks, 0 to 1
SELECT
    library.story,
    library.title,
    library.author,
    library.year,
    library.genre,
    round(library.nonlinearity, 4) AS nonlinearity,
    library.scenes,
    count(*) FILTER (told.mode = 'analepsis') AS flashback_scenes,
    count(*) FILTER (told.mode = 'prolepsis') AS flash_forward_scenes,
    round(coalesce(sum(told.told_to - told.told_from) FILTER (told.mode = 'analepsis'), 0), 4) AS back_share
FROM library
LEFT JOIN told ON told.story = library.story
GROUP BY ALL
ORDER BY nonlinearity DESC, library.title, library.story
