-- What happened that no scene shows, and which back-reference tells of it.

CREATE TABLE off_stage (
    id TEXT PRIMARY KEY,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL, -- the words that first tell of it
    earliest TEXT REFERENCES scenes (id), -- it happened after this scene
    latest TEXT REFERENCES scenes (id) -- and before this one; empty: nothing says
);

CREATE TABLE off_stage_people (
    id TEXT PRIMARY KEY,
    off_stage TEXT NOT NULL REFERENCES off_stage (id),
    n INTEGER NOT NULL,
    character TEXT NOT NULL REFERENCES characters (id)
);

CREATE TABLE off_stage_scenes (
    id TEXT PRIMARY KEY,
    off_stage TEXT NOT NULL REFERENCES off_stage (id),
    n INTEGER NOT NULL,
    scene TEXT NOT NULL REFERENCES scenes (id) -- one that looks back on it
);

ALTER TABLE causes ADD COLUMN off_stage TEXT REFERENCES off_stage (id);
