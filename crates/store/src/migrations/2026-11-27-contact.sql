-- People of the network.
CREATE TABLE contact (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name_sort TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contact_by_name ON contact (name_sort, id) WHERE deleted = 0;
