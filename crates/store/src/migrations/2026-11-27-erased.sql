-- Who was erased: random ids alone, so that a copy from before can't bring them back.
CREATE TABLE erased (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  day TEXT NOT NULL,
  choices TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
