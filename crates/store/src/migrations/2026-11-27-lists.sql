-- What makes lists, their totals and search as fast on much more data. All of it follows from the
-- records.

-- Who is there, without a look at the record itself.
CREATE UNIQUE INDEX activity_there ON activity (id, deleted) WHERE deleted = 0;
CREATE UNIQUE INDEX organisation_there ON organisation (id, deleted) WHERE deleted = 0;
CREATE UNIQUE INDEX partnership_there ON partnership (id, deleted) WHERE deleted = 0;
CREATE UNIQUE INDEX contact_there ON contact (id, deleted) WHERE deleted = 0;
CREATE UNIQUE INDEX task_there ON task (id, deleted) WHERE deleted = 0;

-- Activities by the days that they are in.
CREATE INDEX activity_days ON activity (
  coalesce(end_on, start_on), coalesce(start_on, end_on), id
) WHERE deleted = 0;
CREATE INDEX activity_by_end ON activity (end_on, id) WHERE deleted = 0;
CREATE INDEX activity_open ON activity (end_on, id)
  WHERE deleted = 0 AND status NOT IN ('done', 'cancelled');
CREATE INDEX task_by_done ON task (done, id) WHERE deleted = 0;

-- Every word that is in a document, and in how many. Parts of words, and words typed wrong, are looked
-- for here; a word is one of much fewer than the documents are.
CREATE TABLE search_word (
  number INTEGER PRIMARY KEY,
  word TEXT UNIQUE NOT NULL,
  length INTEGER NOT NULL,              -- in characters
  documents INTEGER NOT NULL
) STRICT;
CREATE INDEX search_word_length ON search_word (length, word, documents);
CREATE VIRTUAL TABLE search_word_parts USING fts5 (
  word, content = 'search_word', content_rowid = 'number', tokenize = 'trigram'
);

-- Parts are no longer looked for in documents; kinds and first letters are in the index.
DROP TABLE search_parts;
DROP TABLE search_words;
CREATE VIRTUAL TABLE search_words USING fts5 (
  kind, title, body, content = 'search_document', content_rowid = 'number',
  tokenize = 'unicode61', prefix = '1 2'
);
