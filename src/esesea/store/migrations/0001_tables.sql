-- What was read from the manuscript. Positions are characters of the text, half-open, from 0.
-- Names and columns are those of esesea.story.tables, and of the CSV export.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);

-- The whole story for Esesea itself: MessagePack, only for the model with this fingerprint.
CREATE TABLE whole (model TEXT NOT NULL, sha256 TEXT NOT NULL, story BLOB NOT NULL);

CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    author TEXT,
    words INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    reader TEXT NOT NULL
);

CREATE TABLE chapters (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, level INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);

CREATE TABLE scenes (
    id TEXT PRIMARY KEY,
    reading_order INTEGER NOT NULL,
    story_order INTEGER, -- rank from 0, ties allowed; null outside of time
    earliest INTEGER,
    latest INTEGER,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    opens TEXT NOT NULL,
    heading TEXT,
    mode TEXT NOT NULL,
    place TEXT REFERENCES places (id),
    visit INTEGER,
    of_day TEXT,
    weekday TEXT,
    season TEXT,
    date TEXT,
    value TEXT, -- TIMEX3
    mood REAL, -- -1 to 1
    strand TEXT
);

CREATE TABLE scene_colours (
    id TEXT PRIMARY KEY, scene TEXT NOT NULL REFERENCES scenes (id), n INTEGER NOT NULL, colour TEXT NOT NULL
);

CREATE TABLE presence (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    character TEXT NOT NULL REFERENCES characters (id),
    present INTEGER NOT NULL -- 1 physically there, 0 only spoken or thought of
);

CREATE TABLE characters (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    pronouns TEXT,
    narrator INTEGER NOT NULL,
    mentions INTEGER NOT NULL
);

CREATE TABLE character_names (
    id TEXT PRIMARY KEY, character TEXT NOT NULL REFERENCES characters (id), n INTEGER NOT NULL, name TEXT NOT NULL
);

CREATE TABLE mentions (
    id TEXT PRIMARY KEY,
    scene TEXT REFERENCES scenes (id),
    character TEXT NOT NULL REFERENCES characters (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    kind TEXT NOT NULL,
    quoted INTEGER NOT NULL -- 1 inside somebody's speech
);

CREATE TABLE life_states (
    id TEXT PRIMARY KEY,
    character TEXT NOT NULL REFERENCES characters (id),
    state TEXT NOT NULL,
    from_scene TEXT NOT NULL REFERENCES scenes (id),
    clock TEXT NOT NULL,
    known_only INTEGER NOT NULL -- 1: only told of in that scene
);

CREATE TABLE travellers (id TEXT PRIMARY KEY, character TEXT NOT NULL REFERENCES characters (id));

CREATE TABLE places (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT, within TEXT REFERENCES places (id)
);

CREATE TABLE place_names (
    id TEXT PRIMARY KEY, place TEXT NOT NULL REFERENCES places (id), n INTEGER NOT NULL, name TEXT NOT NULL
);

CREATE TABLE visits (
    id TEXT PRIMARY KEY,
    place TEXT NOT NULL REFERENCES places (id),
    n INTEGER NOT NULL, -- from 1, along the story clock
    scene TEXT NOT NULL REFERENCES scenes (id)
);

CREATE TABLE visitors (
    id TEXT PRIMARY KEY,
    visit TEXT NOT NULL REFERENCES visits (id),
    n INTEGER NOT NULL,
    character TEXT NOT NULL REFERENCES characters (id)
);

CREATE TABLE visit_states (
    id TEXT PRIMARY KEY, visit TEXT NOT NULL REFERENCES visits (id), n INTEGER NOT NULL, state TEXT NOT NULL
);

CREATE TABLE quotations (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    speaker TEXT REFERENCES characters (id),
    addressee TEXT REFERENCES characters (id),
    turn INTEGER NOT NULL
);

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    lemma TEXT NOT NULL,
    tense TEXT NOT NULL
);

CREATE TABLE participants (
    id TEXT PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (id),
    n INTEGER NOT NULL, -- the doer is 1
    character TEXT NOT NULL REFERENCES characters (id)
);

CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    a TEXT NOT NULL REFERENCES characters (id),
    b TEXT NOT NULL REFERENCES characters (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    how TEXT NOT NULL,
    asserted INTEGER NOT NULL -- 0: wished, denied or habitual, and not counted
);

CREATE TABLE asides (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    kind TEXT NOT NULL
);

CREATE TABLE causes (
    id TEXT PRIMARY KEY,
    cause_scene TEXT REFERENCES scenes (id), -- null: it happened off stage
    effect_scene TEXT NOT NULL REFERENCES scenes (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL
);

CREATE TABLE time_expressions (
    id TEXT PRIMARY KEY,
    scene TEXT NOT NULL REFERENCES scenes (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    type TEXT NOT NULL, -- TIMEX3: DATE, TIME, DURATION, SET
    value TEXT,
    mod TEXT,
    quoted INTEGER NOT NULL
);

CREATE TABLE relations (
    id TEXT PRIMARY KEY,
    a TEXT NOT NULL REFERENCES scenes (id),
    b TEXT NOT NULL REFERENCES scenes (id),
    relation TEXT NOT NULL, -- one of Allen's thirteen
    clock TEXT NOT NULL,
    status TEXT, -- stated, proven, likely, default; null: dropped, see conflict_relations
    source TEXT NOT NULL,
    "by" TEXT NOT NULL,
    confidence REAL NOT NULL
);

CREATE TABLE clocks (
    id TEXT PRIMARY KEY, -- story, lived:CHARACTER
    n INTEGER NOT NULL,
    parted INTEGER NOT NULL -- 1: this character's own time is not the story's
);

CREATE TABLE clock_scenes (
    id TEXT PRIMARY KEY,
    clock TEXT NOT NULL REFERENCES clocks (id),
    n INTEGER NOT NULL,
    scene TEXT NOT NULL REFERENCES scenes (id),
    rank INTEGER,
    earliest INTEGER,
    latest INTEGER
);

CREATE TABLE conflicts (id TEXT PRIMARY KEY, clock TEXT NOT NULL);

CREATE TABLE conflict_relations (
    id TEXT PRIMARY KEY,
    conflict TEXT NOT NULL REFERENCES conflicts (id),
    n INTEGER NOT NULL,
    relation TEXT NOT NULL REFERENCES relations (id),
    dropped INTEGER NOT NULL
);

CREATE TABLE findings (
    id TEXT PRIMARY KEY,
    "check" TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL,
    resolve TEXT NOT NULL,
    confidence REAL NOT NULL
);

CREATE TABLE finding_scenes (
    id TEXT PRIMARY KEY,
    finding TEXT NOT NULL REFERENCES findings (id),
    n INTEGER NOT NULL,
    scene TEXT NOT NULL REFERENCES scenes (id)
);

CREATE TABLE name_variants (
    id TEXT PRIMARY KEY,
    "of" TEXT NOT NULL, -- a character's or a place's id
    variant TEXT,
    kind TEXT NOT NULL
);

CREATE TABLE motifs (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL);

CREATE TABLE motif_words (
    id TEXT PRIMARY KEY, motif TEXT NOT NULL REFERENCES motifs (id), n INTEGER NOT NULL, word TEXT NOT NULL
);

CREATE TABLE motif_scenes (
    id TEXT PRIMARY KEY,
    motif TEXT NOT NULL REFERENCES motifs (id),
    n INTEGER NOT NULL,
    scene TEXT NOT NULL REFERENCES scenes (id)
);

CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    "of" TEXT NOT NULL, -- the table
    statement TEXT NOT NULL, -- the row's id
    about TEXT NOT NULL, -- which fact of the row; empty: the row as such
    n INTEGER NOT NULL,
    part INTEGER NOT NULL,
    start INTEGER,
    "end" INTEGER,
    quote TEXT, -- null: told order, or the author's word
    scene TEXT REFERENCES scenes (id),
    "by" TEXT,
    confidence REAL
);

CREATE TABLE paragraphs (
    id TEXT PRIMARY KEY,
    n INTEGER NOT NULL UNIQUE,
    scene TEXT REFERENCES scenes (id),
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);

CREATE INDEX mentions_of ON mentions (character);
CREATE INDEX evidence_of ON evidence ("of", statement);
CREATE INDEX presence_of ON presence (character);
