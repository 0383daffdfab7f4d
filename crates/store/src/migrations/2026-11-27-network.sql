-- Organisations, people and what was agreed, with everything that is written down about them.
ALTER TABLE organisation ADD COLUMN kvk_branch TEXT;
ALTER TABLE organisation ADD COLUMN employees INTEGER;
ALTER TABLE organisation ADD COLUMN work_placement INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organisation ADD COLUMN mail TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN phone TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX organisation_kvk_branch ON organisation (kvk_branch) WHERE deleted = 0;

ALTER TABLE contact ADD COLUMN mail TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN basis TEXT NOT NULL DEFAULT 'cooperation';
ALTER TABLE contact ADD COLUMN kept_until TEXT;
ALTER TABLE contact ADD COLUMN kept_until_sort TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN mailing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contact ADD COLUMN notes TEXT NOT NULL DEFAULT '';
CREATE INDEX contact_by_kept_until ON contact (kept_until_sort, id) WHERE deleted = 0;
CREATE TABLE contact_role (
  contact TEXT NOT NULL REFERENCES contact (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisation (id),
  function TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  mail TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  until_day TEXT,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (contact, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_role_organisation ON contact_role (organisation);

ALTER TABLE partnership ADD COLUMN renews TEXT REFERENCES partnership (id);
CREATE INDEX partnership_renews ON partnership (renews);

CREATE TABLE contact_moment (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  day TEXT,
  way TEXT NOT NULL,
  partnership TEXT REFERENCES partnership (id),
  activity TEXT REFERENCES activity (id),
  text TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  title_sort TEXT NOT NULL DEFAULT '',
  day_sort TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contact_moment_by_title ON contact_moment (title_sort, id) WHERE deleted = 0;
CREATE INDEX contact_moment_by_day ON contact_moment (day_sort, id) WHERE deleted = 0;
CREATE INDEX contact_moment_partnership ON contact_moment (partnership);
CREATE INDEX contact_moment_activity ON contact_moment (activity);

CREATE TABLE budget_line (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  subject TEXT,
  school_year INTEGER,
  category TEXT,
  source TEXT,
  bearer TEXT REFERENCES organisation (id),
  quantity INTEGER NOT NULL DEFAULT 0,
  unit TEXT NOT NULL DEFAULT '',
  price INTEGER NOT NULL DEFAULT 0,
  budgeted INTEGER NOT NULL DEFAULT 0,
  committed INTEGER NOT NULL DEFAULT 0,
  realised INTEGER NOT NULL DEFAULT 0,
  invoiced TEXT,
  evidence TEXT NOT NULL,
  valued TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  title_sort TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX budget_line_by_title ON budget_line (title_sort, id) WHERE deleted = 0;
CREATE INDEX budget_line_subject ON budget_line (subject);
CREATE INDEX budget_line_bearer ON budget_line (bearer);
CREATE INDEX budget_line_source ON budget_line (source);
CREATE INDEX budget_line_category ON budget_line (category);
