-- Where the telling may leap, and where the scene may belong.

CREATE TABLE leaps (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    probability REAL NOT NULL, -- that it does not go on from the scene told before it
    until TEXT NOT NULL REFERENCES scenes (id), -- the last scene of the run that goes on from it
    signs TEXT NOT NULL -- the names of those that speak most for it, with spaces between
);

CREATE TABLE landings (
    id TEXT PRIMARY KEY,
    leap TEXT NOT NULL REFERENCES leaps (id),
    n INTEGER NOT NULL, -- from 1, the likeliest first
    after TEXT REFERENCES scenes (id), -- empty: before all scenes told before
    probability REAL NOT NULL,
    signs TEXT NOT NULL
);
