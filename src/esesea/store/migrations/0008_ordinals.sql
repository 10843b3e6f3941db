-- Where the text counts: the first time, her second visit, again.

CREATE TABLE ordinals (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    n INTEGER NOT NULL, -- -1: the last time; 0: again
    place TEXT REFERENCES places (id), -- the place that is visited
    act TEXT, -- the lemma of what is counted
    for_each INTEGER NOT NULL
);

CREATE TABLE ordinal_people (
    id TEXT PRIMARY KEY,
    ordinal TEXT NOT NULL REFERENCES ordinals (id),
    n INTEGER NOT NULL,
    character TEXT NOT NULL REFERENCES characters (id),
    own INTEGER NOT NULL -- whether they count it as theirs
);
