-- Rows that belong to a record get an identity and a stamp of their own, so that two laptops can
-- merge them; position only says in which order they stand. An older app would write them without.
CREATE TABLE region_member_new (
  region TEXT NOT NULL REFERENCES region (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  place TEXT NOT NULL,
  sign TEXT NOT NULL,
  from_year INTEGER,
  to_year INTEGER,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;
INSERT INTO region_member_new
SELECT region, region || '/' || position, position, place, sign, from_year, to_year, updated_at, device
FROM region_member JOIN region ON region.id = region;
DROP TABLE region_member;
ALTER TABLE region_member_new RENAME TO region_member;

CREATE TABLE partnership_member_new (
  partnership TEXT NOT NULL REFERENCES partnership (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (partnership, id)
) STRICT, WITHOUT ROWID;
INSERT INTO partnership_member_new
SELECT partnership, partnership || '/' || position, position, organisation, role, updated_at, device
FROM partnership_member JOIN partnership ON partnership.id = partnership;
DROP TABLE partnership_member;
ALTER TABLE partnership_member_new RENAME TO partnership_member;
CREATE INDEX partnership_member_organisation ON partnership_member (organisation);

CREATE TABLE activity_status_new (
  activity TEXT NOT NULL REFERENCES activity (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  status TEXT NOT NULL,
  on_day TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (activity, id)
) STRICT, WITHOUT ROWID;
INSERT INTO activity_status_new
SELECT activity, activity || '/' || position, position, s.status, on_day, reason, updated_at, device
FROM activity_status s JOIN activity ON activity.id = activity;
DROP TABLE activity_status;
ALTER TABLE activity_status_new RENAME TO activity_status;

CREATE TABLE activity_reach_new (
  activity TEXT NOT NULL REFERENCES activity (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  target_group TEXT NOT NULL,
  planned INTEGER,
  reached INTEGER,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (activity, id)
) STRICT, WITHOUT ROWID;
INSERT INTO activity_reach_new
SELECT activity, activity || '/' || position, position, school_year, target_group, planned, reached,
  updated_at, device
FROM activity_reach JOIN activity ON activity.id = activity;
DROP TABLE activity_reach;
ALTER TABLE activity_reach_new RENAME TO activity_reach;

-- A link is a pair: the same target twice under one role is one link.
CREATE TABLE link_new (
  owner TEXT NOT NULL,
  role TEXT NOT NULL,
  target TEXT NOT NULL,
  position INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (owner, role, target)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO link_new
SELECT owner, role, target, position,
  coalesce(a.updated_at, o.updated_at, p.updated_at, r.updated_at, '000000000000000-00000'),
  coalesce(a.device, o.device, p.device, r.device, '')
FROM link
LEFT JOIN activity a ON a.id = owner
LEFT JOIN organisation o ON o.id = owner
LEFT JOIN partnership p ON p.id = owner
LEFT JOIN region r ON r.id = owner
ORDER BY owner, role, position;
DROP TABLE link;
ALTER TABLE link_new RENAME TO link;
CREATE INDEX link_target ON link (target, role);

-- Keys that lists are ordered by; the app fills them.
ALTER TABLE activity ADD COLUMN title_sort TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN start_on_sort TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN status_sort TEXT NOT NULL DEFAULT '';
CREATE INDEX activity_by_title ON activity (title_sort, id) WHERE deleted = 0;
CREATE INDEX activity_by_start ON activity (start_on_sort, id) WHERE deleted = 0;
CREATE INDEX activity_by_status ON activity (status_sort, id) WHERE deleted = 0;
ALTER TABLE organisation ADD COLUMN name_sort TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN place_sort TEXT NOT NULL DEFAULT '';
CREATE INDEX organisation_by_name ON organisation (name_sort, id) WHERE deleted = 0;
CREATE INDEX organisation_by_place ON organisation (place_sort, id) WHERE deleted = 0;
ALTER TABLE partnership ADD COLUMN name_sort TEXT NOT NULL DEFAULT '';
ALTER TABLE partnership ADD COLUMN end_on_sort TEXT NOT NULL DEFAULT '';
ALTER TABLE partnership ADD COLUMN status_sort TEXT NOT NULL DEFAULT '';
CREATE INDEX partnership_by_name ON partnership (name_sort, id) WHERE deleted = 0;
CREATE INDEX partnership_by_end ON partnership (end_on_sort, id) WHERE deleted = 0;
CREATE INDEX partnership_by_status ON partnership (status_sort, id) WHERE deleted = 0;

-- Ambitions are found by what they are about, so they get a table.
CREATE TABLE ambition (
  id TEXT PRIMARY KEY NOT NULL,
  statement TEXT NOT NULL DEFAULT '',
  statement_sort TEXT NOT NULL DEFAULT '',
  theme TEXT,
  indicator TEXT NOT NULL DEFAULT '',
  technical TEXT,
  baseline_year INTEGER NOT NULL DEFAULT 0,
  baseline_value REAL NOT NULL DEFAULT 0,
  target_year INTEGER NOT NULL DEFAULT 0,
  target_value REAL NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX ambition_by_statement ON ambition (statement_sort, id) WHERE deleted = 0;
INSERT INTO ambition (id, statement, theme, indicator, technical, baseline_year, baseline_value,
  target_year, target_value, updated_at, device, deleted)
SELECT id, coalesce(body ->> '$.statement', ''), body ->> '$.theme',
  coalesce(body ->> '$.indicator', ''), body ->> '$.technical',
  coalesce(body ->> '$.baseline_year', 0), coalesce(body ->> '$.baseline_value', 0),
  coalesce(body ->> '$.target_year', 0), coalesce(body ->> '$.target_value', 0),
  updated_at, device, deleted
FROM list_item WHERE list = 'ambition';
DELETE FROM list_item WHERE list = 'ambition';

-- Steps of one editing session become one step of history.
ALTER TABLE operation ADD COLUMN session TEXT NOT NULL DEFAULT '';

-- What was typed and can't be kept yet. Not part of history.
CREATE TABLE draft (
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  body TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;

-- What can be found, folded by the app: without accents and case.
CREATE TABLE search_document (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, record)
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5 (
  title, body, content = 'search_document', content_rowid = 'number', tokenize = 'unicode61'
);
CREATE VIRTUAL TABLE search_parts USING fts5 (
  title, body, content = 'search_document', content_rowid = 'number', tokenize = 'trigram'
);
