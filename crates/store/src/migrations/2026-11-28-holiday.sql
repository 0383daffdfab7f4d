-- Holidays of the schools, as the user gives them. An app from before can't undo a step about one: the level rises.
CREATE TABLE holiday (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  start_on TEXT,
  end_on TEXT,
  area TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name_sort TEXT NOT NULL DEFAULT '',
  start_on_sort TEXT NOT NULL DEFAULT '',
  end_on_sort TEXT NOT NULL DEFAULT '',
  area_sort TEXT NOT NULL DEFAULT ''
) STRICT;

-- What a school year reached, without reading all the others.
CREATE INDEX activity_reach_year ON activity_reach (school_year, target_group);
