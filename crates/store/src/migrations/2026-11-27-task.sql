-- Things to do.
CREATE TABLE task (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  due TEXT,
  who TEXT REFERENCES contact (id),
  done TEXT,
  subject TEXT,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  title_sort TEXT NOT NULL DEFAULT '',
  due_sort TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_by_title ON task (title_sort, id) WHERE deleted = 0;
CREATE INDEX task_by_due ON task (due_sort, id) WHERE deleted = 0;
CREATE INDEX task_open ON task (due_sort, id) WHERE deleted = 0 AND done IS NULL;
CREATE INDEX task_who ON task (who);
CREATE INDEX task_subject ON task (subject);
