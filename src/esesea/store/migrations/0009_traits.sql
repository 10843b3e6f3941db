-- What people are like, and what becomes of things.

CREATE TABLE traits (
    id TEXT PRIMARY KEY,
    character TEXT NOT NULL REFERENCES characters (id),
    kind TEXT NOT NULL, -- eyes, hair, height, hand, mark, kin
    value TEXT NOT NULL,
    "of" TEXT NOT NULL, -- the mark and where it is, or the id of the kinsman; '' for the others
    scene TEXT NOT NULL REFERENCES scenes (id),
    speaker TEXT REFERENCES characters (id), -- null: the narrator, or not known
    quoted INTEGER NOT NULL
);

CREATE TABLE thing_states (
    id TEXT PRIMARY KEY,
    thing TEXT NOT NULL,
    owner TEXT REFERENCES characters (id), -- null: not said
    fate TEXT NOT NULL, -- destroyed, lost, back, used
    scene TEXT NOT NULL REFERENCES scenes (id)
);
