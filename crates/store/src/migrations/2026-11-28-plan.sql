-- The frame of the plan: periods with their grant, lines, projects and what was promised.
CREATE TABLE programme_period (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  first_year INTEGER NOT NULL DEFAULT 0,
  last_year INTEGER NOT NULL DEFAULT 0,
  minimum_share INTEGER NOT NULL DEFAULT 0,
  share_of TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  first_year_sort TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE programme_period_grant (
  programme_period TEXT NOT NULL REFERENCES programme_period (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  school_year INTEGER NOT NULL DEFAULT 0,
  amount INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (programme_period, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_line (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,
  puller TEXT REFERENCES contact (id),
  description TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name_sort TEXT NOT NULL DEFAULT '',
  position_sort TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX programme_line_puller ON programme_line (puller);

CREATE TABLE project (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  line TEXT REFERENCES programme_line (id),
  puller TEXT REFERENCES contact (id),
  start_on TEXT,
  end_on TEXT,
  colour TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  title_sort TEXT NOT NULL DEFAULT '',
  start_on_sort TEXT NOT NULL DEFAULT '',
  end_on_sort TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX project_by_title ON project (title_sort, id) WHERE deleted = 0;
CREATE INDEX project_line ON project (line);
CREATE INDEX project_puller ON project (puller);

CREATE TABLE performance_agreement (
  id TEXT PRIMARY KEY NOT NULL,
  statement TEXT NOT NULL DEFAULT '',
  ambition TEXT REFERENCES ambition (id),
  line TEXT REFERENCES programme_line (id),
  puller TEXT REFERENCES contact (id),
  measure TEXT NOT NULL,
  indicator TEXT,
  technical TEXT,
  theme TEXT,
  target_group TEXT,
  partnership_kind TEXT,
  partnership_status TEXT,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  statement_sort TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX performance_agreement_ambition ON performance_agreement (ambition);
CREATE INDEX performance_agreement_line ON performance_agreement (line);
CREATE INDEX performance_agreement_puller ON performance_agreement (puller);
CREATE INDEX performance_agreement_indicator ON performance_agreement (indicator);
CREATE TABLE performance_agreement_year (
  performance_agreement TEXT NOT NULL REFERENCES performance_agreement (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  school_year INTEGER NOT NULL DEFAULT 0,
  target REAL,
  realised REAL,
  shown INTEGER NOT NULL DEFAULT 0,
  evidence TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (performance_agreement, id)
) STRICT, WITHOUT ROWID;

ALTER TABLE activity ADD COLUMN project TEXT REFERENCES project (id);
CREATE INDEX activity_project ON activity (project);
ALTER TABLE task ADD COLUMN milestone INTEGER NOT NULL DEFAULT 0;
CREATE INDEX task_milestone ON task (due_sort, id) WHERE deleted = 0 AND milestone = 1;
ALTER TABLE budget_line ADD COLUMN expected TEXT;
ALTER TABLE budget_line ADD COLUMN explanation TEXT NOT NULL DEFAULT '';
CREATE INDEX budget_line_year ON budget_line (school_year);
