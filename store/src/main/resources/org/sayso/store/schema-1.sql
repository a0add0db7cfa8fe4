-- The ledger, version 1. One form for SQLite and PostgreSQL.
-- "n" numbers rows inside one ledger; "id" is made from what a row holds and is the same in every ledger.
-- References are checked when a transaction ends, so that rows may be written in any order.
-- Days are ISO 8601 text. Spans count code points: "130-149,160-170".

CREATE TABLE run (
  n INTEGER PRIMARY KEY,
  began TEXT NOT NULL,
  program TEXT NOT NULL,
  extractor TEXT NOT NULL
);

CREATE TABLE document (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  versions INTEGER NOT NULL
);

CREATE TABLE version (
  n INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (n) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  hash TEXT NOT NULL,
  origin TEXT NOT NULL,
  outlet TEXT,
  title TEXT,
  language TEXT,
  said TEXT,
  event_date TEXT,
  published TEXT,
  collected TEXT,
  archive TEXT,
  record TEXT,
  digest TEXT,
  told_on TEXT NOT NULL,
  added TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run (n) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (document, hash),
  UNIQUE (document, number)
);
CREATE INDEX version_told_on ON version (told_on, number);

CREATE TABLE version_text (
  version INTEGER PRIMARY KEY REFERENCES version (n) DEFERRABLE INITIALLY DEFERRED,
  words TEXT NOT NULL
);

CREATE TABLE warning (
  version INTEGER NOT NULL REFERENCES version (n) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  spans TEXT NOT NULL,
  message TEXT NOT NULL
);
CREATE INDEX warning_version ON warning (version);

CREATE TABLE actor (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  merged INTEGER
);

-- An actor as one version of a report names it: "actor" after people's merges, "original" before them.
CREATE TABLE appearance (
  version INTEGER NOT NULL REFERENCES version (n) DEFERRABLE INITIALLY DEFERRED,
  local TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor (n) DEFERRABLE INITIALLY DEFERRED,
  original INTEGER NOT NULL REFERENCES actor (n) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  role TEXT,
  country TEXT,
  sector TEXT,
  side TEXT NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY (version, local)
) /* clustered */;
CREATE INDEX appearance_actor ON appearance (actor);
CREATE INDEX appearance_original ON appearance (original);
CREATE INDEX appearance_folded ON appearance (folded);

CREATE TABLE statement (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES document (n) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL REFERENCES version (n) DEFERRABLE INITIALLY DEFERRED,
  told_on TEXT NOT NULL,
  speaker INTEGER REFERENCES actor (n) DEFERRABLE INITIALLY DEFERRED,
  voice TEXT,
  toward TEXT NOT NULL,
  act TEXT NOT NULL,
  manner TEXT NOT NULL,
  enclosing INTEGER,
  confidence DOUBLE PRECISION NOT NULL,
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  spans TEXT NOT NULL,
  chain TEXT NOT NULL,
  warnings TEXT NOT NULL,
  standing TEXT NOT NULL,
  marks TEXT NOT NULL,
  counts INTEGER NOT NULL,
  changed INTEGER NOT NULL
);
CREATE INDEX statement_document ON statement (document);
CREATE INDEX statement_speaker ON statement (speaker, told_on);
CREATE INDEX statement_changed ON statement (changed);

CREATE TABLE statement_toward (
  statement INTEGER NOT NULL REFERENCES statement (n) DEFERRABLE INITIALLY DEFERRED,
  actor INTEGER NOT NULL REFERENCES actor (n) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (actor, statement)
) /* clustered */;
CREATE INDEX statement_toward_statement ON statement_toward (statement);

-- Statements that a new reading no longer has, for whoever keeps a copy of the ledger.
CREATE TABLE removed (
  id TEXT PRIMARY KEY,
  changed INTEGER NOT NULL
);
CREATE INDEX removed_changed ON removed (changed);

-- In which versions of its document a statement stands, where, and who speaks there.
CREATE TABLE statement_version (
  statement INTEGER NOT NULL REFERENCES statement (n) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL REFERENCES version (n) DEFERRABLE INITIALLY DEFERRED,
  spans TEXT NOT NULL,
  voice TEXT,
  toward TEXT NOT NULL,
  PRIMARY KEY (version, statement)
) /* clustered */;
CREATE INDEX statement_version_statement ON statement_version (statement);

-- What linking across documents compares of a statement, and what it found: the claim that it tells (named by its first
-- telling), what it answers, and, with first tellings, the dispute.
CREATE TABLE telling (
  statement INTEGER PRIMARY KEY REFERENCES statement (n) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL UNIQUE,
  told_on TEXT NOT NULL,
  told BYTEA NOT NULL,
  codes BYTEA NOT NULL,
  claim TEXT,
  claim_score DOUBLE PRECISION,
  claim_reason TEXT,
  answers TEXT,
  relation TEXT,
  answer_confidence DOUBLE PRECISION,
  answer_reason TEXT,
  dispute TEXT
);
CREATE INDEX telling_claim ON telling (claim);
CREATE INDEX telling_told_on ON telling (told_on);
CREATE INDEX telling_answers ON telling (answers);
CREATE INDEX telling_dispute ON telling (dispute, told_on);

CREATE TABLE telling_key (
  code BIGINT NOT NULL,
  statement INTEGER NOT NULL,
  PRIMARY KEY (code, statement)
) /* clustered */;

CREATE TABLE event (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES document (n) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL REFERENCES version (n) DEFERRABLE INITIALLY DEFERRED,
  told_on TEXT NOT NULL,
  root TEXT NOT NULL,
  cameo TEXT,
  tense TEXT NOT NULL,
  negated INTEGER NOT NULL,
  happened TEXT,
  place TEXT,
  standing TEXT NOT NULL,
  statements TEXT NOT NULL,
  actors TEXT NOT NULL,
  recipients TEXT NOT NULL,
  evidence TEXT NOT NULL,
  spans TEXT NOT NULL
);
CREATE INDEX event_document ON event (document);

-- How often who speaks toward whom, by month and act: statements, kept up to date as they come.
CREATE TABLE exchange (
  speaker INTEGER NOT NULL,
  toward INTEGER NOT NULL,
  month TEXT NOT NULL,
  act TEXT NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (speaker, toward, month, act)
) /* clustered */;

-- The same by sides: countries, or actors of no known country.
CREATE TABLE side_exchange (
  speaker TEXT NOT NULL,
  toward TEXT NOT NULL,
  month TEXT NOT NULL,
  act TEXT NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (speaker, toward, month, act)
) /* clustered */;

CREATE TABLE copy_sketch (
  document INTEGER PRIMARY KEY REFERENCES document (n) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL UNIQUE,
  words INTEGER NOT NULL,
  content BIGINT NOT NULL,
  sample BYTEA NOT NULL,
  told_on BIGINT NOT NULL,
  cluster TEXT,
  kind TEXT,
  share DOUBLE PRECISION
);
CREATE INDEX copy_sketch_cluster ON copy_sketch (cluster);
CREATE TABLE copy_key (
  code BIGINT NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (code, document)
) /* clustered */;

-- People's work: only ever added to.
CREATE TABLE correction (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  field TEXT,
  value TEXT,
  person TEXT NOT NULL,
  made TEXT NOT NULL,
  reason TEXT NOT NULL,
  was TEXT,
  document TEXT
);
CREATE INDEX correction_target ON correction (target);
CREATE INDEX correction_document ON correction (document);

-- What the extractor says where a person says otherwise: fields, and what linking compares.
CREATE TABLE overridden (
  statement INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (statement, field)
) /* clustered */;
CREATE TABLE shelf (
  statement INTEGER PRIMARY KEY,
  told BYTEA NOT NULL
);

-- Statements that people have worked on and that a new run has with other words.
CREATE TABLE succession (
  id TEXT PRIMARY KEY,
  successor TEXT NOT NULL
);

CREATE TABLE grade (
  n INTEGER PRIMARY KEY,
  axis TEXT NOT NULL,
  subject TEXT NOT NULL,
  mark TEXT NOT NULL,
  person TEXT NOT NULL,
  made TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX grade_subject ON grade (subject);

CREATE TABLE rejected (
  origin TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  times INTEGER NOT NULL,
  latest TEXT NOT NULL
);

CREATE TABLE watched (
  name TEXT PRIMARY KEY,
  state TEXT NOT NULL
);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
