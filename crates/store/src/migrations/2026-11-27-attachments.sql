-- Documents and pictures that belong to a record.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  content TEXT NOT NULL,
  subject TEXT,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attachment_subject ON attachment (subject);
CREATE INDEX attachment_content ON attachment (content) WHERE deleted = 0;

-- Their bytes.
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY NOT NULL,
  size INTEGER NOT NULL,
  unused_since TEXT
) STRICT;
CREATE INDEX content_unused ON content (unused_since) WHERE unused_since IS NOT NULL;
CREATE TABLE content_chunk (
  content TEXT NOT NULL REFERENCES content (sha256),
  position INTEGER NOT NULL,
  chunk TEXT NOT NULL,
  PRIMARY KEY (content, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX content_chunk_chunk ON content_chunk (chunk);
CREATE TABLE chunk (
  sha256 TEXT PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
