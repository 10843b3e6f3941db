-- Who dies, and where in the book?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- who: who dies
-- pronouns: he, she, they, it, or nothing where the text does not say
-- shown: whether a scene shows it; else it is told of, and lies earlier
-- scene: the scene that shows it, or first tells of it
-- told_at: where in the telling that scene begins, 0 to 1
-- happens_at: where on the story's clock that scene is, 0 to 1
-- mentions: how often the person is mentioned, a measure of how much they matter
WITH dead AS (
    SELECT DISTINCT ON (life_states.story, life_states.character)
        life_states.story,
        life_states.character,
        life_states.from_scene AS scene,
        NOT life_states.known_only AS shown
    FROM life_states
    JOIN scenes ON scenes.story = life_states.story AND scenes.id = life_states.from_scene
    WHERE life_states.state = 'dead'
    ORDER BY life_states.story, life_states.character, life_states.known_only, scenes.reading_order
)
SELECT
    told.story,
    told.title,
    told.author,
    told.year,
    told.genre,
    characters.name AS who,
    characters.pronouns,
    dead.shown,
    dead.scene,
    round(told.told_from, 4) AS told_at,
    round(told.happens_at, 4) AS happens_at,
    characters.mentions
FROM dead
JOIN told ON told.story = dead.story AND told.scene = dead.scene
JOIN characters ON characters.story = dead.story AND characters.id = dead.character
ORDER BY told.title, told.story, told_at, characters.name
