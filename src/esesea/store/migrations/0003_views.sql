-- Answers to common questions.

CREATE VIEW scenes_in_story_order AS
SELECT
    scenes.story_order,
    scenes.id AS scene,
    scenes.reading_order,
    scenes.opens,
    scenes.mode,
    places.name AS place,
    scenes.visit,
    scenes.of_day,
    scenes.weekday,
    scenes.date,
    (
        SELECT group_concat(name, ', ') FROM (
            SELECT characters.name FROM presence JOIN characters ON characters.id = presence.character
            WHERE presence.scene = scenes.id AND presence.present ORDER BY characters.name
        )
    ) AS present
FROM scenes LEFT JOIN places ON places.id = scenes.place
ORDER BY scenes.story_order IS NULL, scenes.story_order, scenes.reading_order;

CREATE VIEW contacts_with_names AS
SELECT
    contacts.scene, scenes.reading_order, a.name AS a, b.name AS b, contacts.how, contacts.quote, contacts.asserted
FROM contacts
JOIN scenes ON scenes.id = contacts.scene
JOIN characters AS a ON a.id = contacts.a
JOIN characters AS b ON b.id = contacts.b
ORDER BY contacts.start;

CREATE VIEW visits_with_names AS
SELECT
    places.name AS place,
    visits.n,
    visits.scene,
    (SELECT group_concat(state, ', ') FROM visit_states WHERE visit_states.visit = visits.id) AS state,
    (
        SELECT group_concat(characters.name, ', ') FROM visitors JOIN characters ON characters.id = visitors.character
        WHERE visitors.visit = visits.id
    ) AS present
FROM visits JOIN places ON places.id = visits.place
ORDER BY places.name, visits.n, visits.scene;

CREATE VIEW relations_with_quotes AS
SELECT
    relations.a,
    relations.relation,
    relations.b,
    relations.clock,
    relations.status,
    relations."by",
    relations.confidence,
    (
        SELECT group_concat(quote, ' … ') FROM evidence
        WHERE evidence."of" = 'relations' AND evidence.statement = relations.id
    ) AS quotes
FROM relations;

CREATE VIEW scene_texts AS
SELECT scene, group_concat(text, char(10) || char(10)) AS text
FROM (SELECT scene, text FROM paragraphs WHERE scene IS NOT NULL ORDER BY n)
GROUP BY scene;
