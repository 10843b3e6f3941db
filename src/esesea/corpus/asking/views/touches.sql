-- Who touches whom, and how?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- scene: where it happens
-- who: who touches
-- who_pronouns: he, she, they, it, or nothing where the text does not say
-- how: the verb
-- whom: who is touched
-- whom_pronouns: as who_pronouns
-- told_at: where in the telling, 0 to 1
-- happens_at: where on the story's clock, 0 to 1
-- quote: the words
SELECT
    contacts.story,
    told.title,
    told.author,
    told.year,
    told.genre,
    contacts.scene,
    a.name AS who,
    a.pronouns AS who_pronouns,
    contacts.how,
    b.name AS whom,
    b.pronouns AS whom_pronouns,
    round(contacts.start / stories.letters, 4) AS told_at,
    round(told.happens_at, 4) AS happens_at,
    contacts.quote
FROM contacts
JOIN stories ON stories.key = contacts.story
JOIN told ON told.story = contacts.story AND told.scene = contacts.scene
JOIN characters AS a ON a.story = contacts.story AND a.id = contacts.a
JOIN characters AS b ON b.story = contacts.story AND b.id = contacts.b
WHERE contacts.asserted
ORDER BY told.title, contacts.story, contacts.start, contacts.id
