-- Which stories are there, from when, of what kind, how long?
-- story: the story's key, by which all views and tables join
-- title: what it is called
-- author: who wrote it
-- year: four digits of the metadata's year, date, published, publication_date or issued
-- genre: the metadata's genre, genres, fandom, category or subject
-- words: words of the text
-- scenes: scenes that were found
-- characters: people who were found
-- places: places that were found
-- nonlinearity: 0 told as it happens, 1 told backwards
-- metadata: all that the source says, a JSON object: metadata ->> 'publisher'
-- source: where it was read from
SELECT
    key AS story,
    title,
    author,
    try_cast(
        regexp_extract(
            coalesce(
                metadata ->> 'year',
                metadata ->> 'date',
                metadata ->> 'published',
                metadata ->> 'publication_date',
                metadata ->> 'issued'
            ),
            '\d{4}'
        ) AS INTEGER
    ) AS year,
    coalesce(
        metadata ->> 'genre',
        metadata ->> 'genres',
        metadata ->> 'fandom',
        metadata ->> 'category',
        metadata ->> 'subject'
    ) AS genre,
    words,
    scenes,
    characters,
    places,
    nonlinearity,
    metadata,
    source
FROM stories
ORDER BY title, author, story
