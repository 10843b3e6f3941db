-- How far scenes are apart, and on which days they are.

CREATE TABLE distances (
    id TEXT PRIMARY KEY,
    a TEXT NOT NULL, -- a scene; born:CHARACTER, event:WORDS for what no scene shows
    b TEXT NOT NULL,
    least INTEGER NOT NULL, -- days from the beginning of a to that of b
    most INTEGER NOT NULL,
    clock TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES scenes (id),
    "by" TEXT NOT NULL,
    confidence REAL NOT NULL
);

CREATE TABLE scene_dates (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    calendar TEXT NOT NULL,
    earliest INTEGER NOT NULL, -- whole days of the calendar; 1 is 1 January 1 of the Gregorian
    latest INTEGER NOT NULL,
    edtf TEXT, -- ISO 8601-2; null in a calendar of the author's own
    "by" TEXT NOT NULL,
    confidence REAL NOT NULL
);

CREATE TABLE day_patterns (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    calendar TEXT NOT NULL,
    weekday TEXT,
    month INTEGER, -- from 1
    day INTEGER
);

CREATE TABLE clock_days (
    id TEXT PRIMARY KEY,
    clock TEXT NOT NULL,
    scene TEXT NOT NULL REFERENCES scenes (id),
    origin TEXT REFERENCES scenes (id), -- the scene from which days count, from 0; null: those of the calendar
    calendar TEXT,
    earliest INTEGER, -- null: open
    latest INTEGER,
    edtf TEXT,
    weekday TEXT
);

CREATE TABLE ages (
    id TEXT PRIMARY KEY,
    clock TEXT NOT NULL,
    scene TEXT NOT NULL REFERENCES scenes (id),
    character TEXT NOT NULL REFERENCES characters (id),
    least INTEGER NOT NULL, -- whole years
    most INTEGER NOT NULL
);

CREATE TABLE day_conflicts (
    id TEXT PRIMARY KEY,
    clock TEXT NOT NULL,
    conflict INTEGER NOT NULL, -- from 1 on each clock
    "of" TEXT NOT NULL, -- distances or scene_dates
    statement TEXT NOT NULL, -- the row's id
    dropped INTEGER NOT NULL
);
