-- What the other kinds of public files need: files of several school years, rows that say their own
-- year, units placed by the municipality's name; and short lists: the national list of regions,
-- colleges that are shared by regions, ambitions, own indicators.

ALTER TABLE import ADD COLUMN rows_disagreeing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_unit ADD COLUMN gm TEXT NOT NULL DEFAULT '';
ALTER TABLE import_unit ADD COLUMN municipality TEXT NOT NULL DEFAULT '';
ALTER TABLE fact_row ADD COLUMN school_year INTEGER;

CREATE TABLE import_year (
  import INTEGER NOT NULL REFERENCES import (number),
  school_year INTEGER NOT NULL,
  PRIMARY KEY (import, school_year)
) STRICT, WITHOUT ROWID;
INSERT INTO import_year (import, school_year)
  SELECT number, school_year FROM import WHERE school_year IS NOT NULL;

CREATE TABLE list_item (
  list TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (list, id)
) STRICT, WITHOUT ROWID;
