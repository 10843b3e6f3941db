-- Where does every scene stand, in the telling and in the story's own time?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- scene: the scene's id in its story
-- reading_order: its number in the telling, from 0
-- story_order: its place on the story's clock, from 0; empty for a scene outside of time
-- told_from: where its telling begins, 0 the first word and 1 the last
-- told_to: where its telling ends
-- happens_at: where it happens, 0 the earliest and 1 the latest of the story's scenes
-- words: its words, about: its share of the letters
-- mode: main, analepsis (a flashback), prolepsis, embedded, iterative, reflection, frame, dream or hypothetical
-- place: the name of its place
-- of_day: its time of day
-- weekday: its weekday
-- season: its season
-- mood: from -1, dark, to 1, bright
-- opens: its first words
SELECT
    scenes.story,
    library.title,
    library.author,
    library.year,
    library.genre,
    scenes.id AS scene,
    scenes.reading_order,
    scenes.story_order,
    scenes.start / stories.letters AS told_from,
    scenes."end" / stories.letters AS told_to,
    scenes.story_order / nullif(max(scenes.story_order) OVER (PARTITION BY scenes.story), 0) AS happens_at,
    round(stories.words * (scenes."end" - scenes.start) / stories.letters)::BIGINT AS words,
    scenes.mode,
    places.name AS place,
    scenes.of_day,
    scenes.weekday,
    scenes.season,
    scenes.mood,
    scenes.opens
FROM scenes
JOIN library ON library.story = scenes.story
JOIN stories ON stories.key = scenes.story
LEFT JOIN places ON places.story = scenes.story AND places.id = scenes.place
ORDER BY library.title, scenes.story, scenes.reading_order
