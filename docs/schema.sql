-- The schema of a workspace file as it is now, with what each column means. The steps that lead here
-- are in crates/store/src/migrations; a test holds this file to what they make.

CREATE TABLE migration (
  name TEXT PRIMARY KEY NOT NULL,       -- file name without its ending
  applied_at TEXT NOT NULL              -- UTC
) STRICT;

-- Columns that end in _sort hold the key that lists are ordered by: text that compares byte by byte.

-- 'example': made-up data. 'log': the name of the file's present state, and of those since its write-ahead log
-- was begun; a log that names others isn't this file's.
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE term (
  id TEXT PRIMARY KEY NOT NULL,         -- 'theme:lob', or UUIDv7 for a regional one
  list TEXT NOT NULL,                   -- 'theme', 'sector' …; 'label' holds the region's own words
  code TEXT NOT NULL,
  name_nl TEXT NOT NULL,
  name_en TEXT NOT NULL DEFAULT '',
  valid_from TEXT,                      -- first day it can be chosen
  valid_to TEXT,                        -- last day; a term in use is retired, never deleted
  version INTEGER NOT NULL DEFAULT 1,
  national INTEGER NOT NULL DEFAULT 0,
  counts_under TEXT,                    -- the national term that a regional one counts under
  updated_at TEXT NOT NULL,             -- hybrid clock: 'millis-counter'
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0    -- tombstone
) STRICT;

CREATE TABLE region (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  identity TEXT NOT NULL DEFAULT '',
  start_year INTEGER,                   -- first year of the school year
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE region_member (
  region TEXT NOT NULL REFERENCES region (id),
  id TEXT NOT NULL,                     -- of the row: UUID, or 'owner/number' of an older version
  position INTEGER NOT NULL,            -- its place in the order
  place TEXT NOT NULL,                  -- 'GM0153' or 'vo:00AH07'
  sign TEXT NOT NULL,                   -- '+' or '-'
  from_year INTEGER,
  to_year INTEGER,
  updated_at TEXT NOT NULL,             -- of the row's own last change
  device TEXT NOT NULL,
  PRIMARY KEY (region, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY NOT NULL,         -- 'vo:00AH07' when adopted, else UUIDv7
  name TEXT NOT NULL,
  brin TEXT,                            -- BRIN (4) and branch (2)
  kvk TEXT,
  street TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  municipality TEXT,
  website TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',       -- stays on this laptop
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name_sort TEXT NOT NULL DEFAULT '',
  place_sort TEXT NOT NULL DEFAULT '',
  full_name TEXT NOT NULL DEFAULT '',   -- official name, where it is another
  kvk_branch TEXT,                      -- branch number of the trade register, 12 digits
  employees INTEGER,                    -- people who work there
  work_placement INTEGER NOT NULL DEFAULT 0, -- recognised to train on the job (erkend leerbedrijf)
  mail TEXT NOT NULL DEFAULT '',        -- of the organisation, not of a person
  phone TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX organisation_by_name ON organisation (name_sort, id) WHERE deleted = 0;
CREATE INDEX organisation_by_place ON organisation (place_sort, id) WHERE deleted = 0;
CREATE UNIQUE INDEX organisation_brin ON organisation (brin) WHERE deleted = 0;
CREATE UNIQUE INDEX organisation_kvk_branch ON organisation (kvk_branch) WHERE deleted = 0;

CREATE TABLE partnership (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,                   -- term of the list partnership_kind
  start_on TEXT,
  end_on TEXT,
  status TEXT NOT NULL,
  agreement TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name_sort TEXT NOT NULL DEFAULT '',
  end_on_sort TEXT NOT NULL DEFAULT '',
  status_sort TEXT NOT NULL DEFAULT '',
  renews TEXT REFERENCES partnership (id) -- the one that this goes on from
) STRICT;
CREATE INDEX partnership_by_name ON partnership (name_sort, id) WHERE deleted = 0;
CREATE INDEX partnership_by_end ON partnership (end_on_sort, id) WHERE deleted = 0;
CREATE INDEX partnership_by_status ON partnership (status_sort, id) WHERE deleted = 0;
CREATE INDEX partnership_renews ON partnership (renews);

CREATE TABLE partnership_member (
  partnership TEXT NOT NULL REFERENCES partnership (id),
  id TEXT NOT NULL,                     -- of the row: UUID, or 'owner/number' of an older version
  position INTEGER NOT NULL,            -- its place in the order
  organisation TEXT NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,             -- of the row's own last change
  device TEXT NOT NULL,
  PRIMARY KEY (partnership, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX partnership_member_organisation ON partnership_member (organisation);

-- People of the network. They never leave the laptop.
CREATE TABLE contact (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,                   -- first and last name
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name_sort TEXT NOT NULL DEFAULT '',
  mail TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  basis TEXT NOT NULL DEFAULT 'cooperation', -- why the person may be kept: ground of the AVG
  kept_until TEXT,                      -- last day that the person may be kept
  kept_until_sort TEXT NOT NULL DEFAULT '',
  mailing INTEGER NOT NULL DEFAULT 0,   -- agreed to mailings
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contact_by_name ON contact (name_sort, id) WHERE deleted = 0;
CREATE INDEX contact_by_kept_until ON contact (kept_until_sort, id) WHERE deleted = 0;

-- What a person does, organisation by organisation.
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

-- When there was contact, and what was said. With whom stands in link.
CREATE TABLE contact_moment (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  day TEXT,
  way TEXT NOT NULL,                    -- talk, call, mail, visit, meeting
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

-- What something costs or brings in; amounts are whole cents.
CREATE TABLE budget_line (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  subject TEXT,                         -- 'kind/id' of what it belongs to
  school_year INTEGER,
  category TEXT,                        -- term of the list budget_category
  source TEXT,                          -- term of the list budget_source
  bearer TEXT REFERENCES organisation (id),
  quantity INTEGER NOT NULL DEFAULT 0,  -- hundredths of the unit
  unit TEXT NOT NULL DEFAULT '',
  price INTEGER NOT NULL DEFAULT 0,
  budgeted INTEGER NOT NULL DEFAULT 0,
  committed INTEGER NOT NULL DEFAULT 0,
  realised INTEGER NOT NULL DEFAULT 0,
  invoiced TEXT,
  evidence TEXT NOT NULL,               -- missing, there, checked
  valued TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  title_sort TEXT NOT NULL DEFAULT '',
  expected TEXT,                        -- the day that it is expected, as long as there is no invoice
  explanation TEXT NOT NULL DEFAULT '', -- why what was paid differs from what was meant
  quantity_sort TEXT NOT NULL DEFAULT '',
  budgeted_sort TEXT NOT NULL DEFAULT '',
  committed_sort TEXT NOT NULL DEFAULT '',
  realised_sort TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX budget_line_by_quantity ON budget_line (quantity_sort, id) WHERE deleted = 0;
CREATE INDEX budget_line_by_budgeted ON budget_line (budgeted_sort, id) WHERE deleted = 0;
CREATE INDEX budget_line_by_committed ON budget_line (committed_sort, id) WHERE deleted = 0;
CREATE INDEX budget_line_by_realised ON budget_line (realised_sort, id) WHERE deleted = 0;
CREATE INDEX budget_line_year ON budget_line (school_year);
CREATE INDEX budget_line_by_title ON budget_line (title_sort, id) WHERE deleted = 0;
CREATE INDEX budget_line_subject ON budget_line (subject);
CREATE INDEX budget_line_bearer ON budget_line (bearer);
CREATE INDEX budget_line_source ON budget_line (source);
CREATE INDEX budget_line_category ON budget_line (category);

CREATE TABLE activity (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  start_on TEXT,
  end_on TEXT,
  status TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  results TEXT NOT NULL DEFAULT '',
  lessons TEXT NOT NULL DEFAULT '',
  shareable INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  title_sort TEXT NOT NULL DEFAULT '',
  start_on_sort TEXT NOT NULL DEFAULT '',
  status_sort TEXT NOT NULL DEFAULT '',
  lead TEXT REFERENCES contact (id),    -- who leads it
  end_on_sort TEXT NOT NULL DEFAULT '',
  project TEXT REFERENCES project (id)
) STRICT;
CREATE INDEX activity_project ON activity (project);
CREATE INDEX activity_lead ON activity (lead);
CREATE INDEX activity_by_title ON activity (title_sort, id) WHERE deleted = 0;
CREATE INDEX activity_by_start ON activity (start_on_sort, id) WHERE deleted = 0;
CREATE INDEX activity_by_last_day ON activity (end_on_sort, id) WHERE deleted = 0;
CREATE INDEX activity_by_status ON activity (status_sort, id) WHERE deleted = 0;

CREATE TABLE activity_status (
  activity TEXT NOT NULL REFERENCES activity (id),
  id TEXT NOT NULL,                     -- of the row: UUID, or 'owner/number' of an older version
  position INTEGER NOT NULL,            -- its place in the order
  status TEXT NOT NULL,
  on_day TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,             -- of the row's own last change
  device TEXT NOT NULL,
  PRIMARY KEY (activity, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_reach (
  activity TEXT NOT NULL REFERENCES activity (id),
  id TEXT NOT NULL,                     -- of the row: UUID, or 'owner/number' of an older version
  position INTEGER NOT NULL,            -- its place in the order
  school_year INTEGER NOT NULL,
  target_group TEXT NOT NULL,
  planned INTEGER,
  reached INTEGER,
  updated_at TEXT NOT NULL,             -- of the row's own last change
  device TEXT NOT NULL,
  PRIMARY KEY (activity, id)
) STRICT, WITHOUT ROWID;
-- What a school year reached, without reading all the others.
CREATE INDEX activity_reach_year ON activity_reach (school_year, target_group);

-- Holidays of the schools, as the user gives them; public holidays follow from their rule.
CREATE TABLE holiday (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  start_on TEXT,                        -- first day, YYYY-MM-DD
  end_on TEXT,                          -- last day
  area TEXT NOT NULL,                   -- 'everywhere', 'north', 'middle', 'south'
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  name_sort TEXT NOT NULL DEFAULT '',
  start_on_sort TEXT NOT NULL DEFAULT '',
  end_on_sort TEXT NOT NULL DEFAULT '',
  area_sort TEXT NOT NULL DEFAULT ''
) STRICT;

-- Things to do.
CREATE TABLE task (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  due TEXT,                             -- the last day for it
  who TEXT REFERENCES contact (id),     -- who does it
  done TEXT,                            -- the day it was done; absent while it is open
  subject TEXT,                         -- the record that it is about, 'kind/id'
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  title_sort TEXT NOT NULL DEFAULT '',
  due_sort TEXT NOT NULL DEFAULT '',
  milestone INTEGER NOT NULL DEFAULT 0  -- the timeline shows it
) STRICT;
CREATE INDEX task_milestone ON task (due_sort, id) WHERE deleted = 0 AND milestone = 1;
CREATE INDEX task_by_title ON task (title_sort, id) WHERE deleted = 0;
CREATE INDEX task_by_due ON task (due_sort, id) WHERE deleted = 0;
CREATE INDEX task_open ON task (due_sort, id) WHERE deleted = 0 AND done IS NULL;
CREATE INDEX task_who ON task (who);
CREATE INDEX task_subject ON task (subject);

-- School years with one grant and one rule of co-financing. The sources that count stand in link, role 'counting'.
CREATE TABLE programme_period (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  first_year INTEGER NOT NULL DEFAULT 0,    -- first year of the first school year
  last_year INTEGER NOT NULL DEFAULT 0,     -- first year of the last school year
  minimum_share INTEGER NOT NULL DEFAULT 0, -- hundredths of a percent
  share_of TEXT NOT NULL,                   -- costs, grant
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
  amount INTEGER NOT NULL DEFAULT 0,        -- cents
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (programme_period, id)
) STRICT, WITHOUT ROWID;

-- Lines of work (programmalijnen), and the projects under them.
CREATE TABLE programme_line (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,      -- its place among the lines
  puller TEXT REFERENCES contact (id),      -- kartrekker
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

-- What was promised (prestatieafspraken), and by what it is measured.
CREATE TABLE performance_agreement (
  id TEXT PRIMARY KEY NOT NULL,
  statement TEXT NOT NULL DEFAULT '',
  ambition TEXT REFERENCES ambition (id),
  line TEXT REFERENCES programme_line (id),
  puller TEXT REFERENCES contact (id),
  measure TEXT NOT NULL,                    -- evidence, own_count, indicator, reach, activities_done, partnerships, co_financing
  indicator TEXT,                           -- code of an indicator, or the id of an own one
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
  target REAL,                              -- a count, or a share from 0 to 1; absent where only evidence counts
  realised REAL,                            -- only of an own count
  shown INTEGER NOT NULL DEFAULT 0,         -- only where evidence counts
  evidence TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (performance_agreement, id)
) STRICT, WITHOUT ROWID;

-- Documents and pictures that belong to a record.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,                   -- of the file, with its ending
  media_type TEXT NOT NULL,             -- 'application/pdf'
  size INTEGER NOT NULL,                -- in bytes
  content TEXT NOT NULL,                -- SHA-256 of its bytes, in hex
  subject TEXT,                         -- the record that it belongs to, 'kind/id'
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attachment_subject ON attachment (subject);
CREATE INDEX attachment_content ON attachment (content) WHERE deleted = 0;

-- Their bytes: once, however many attachments have them. Not part of history; they stay for 30 days after the
-- last attachment with them was deleted.
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY NOT NULL,     -- of the whole, in hex
  size INTEGER NOT NULL,                -- in bytes
  unused_since TEXT                     -- UTC; absent while a record has it
) STRICT;
CREATE INDEX content_unused ON content (unused_since) WHERE unused_since IS NOT NULL;
CREATE TABLE content_chunk (
  content TEXT NOT NULL REFERENCES content (sha256),
  position INTEGER NOT NULL,            -- 0, 1, 2 …
  chunk TEXT NOT NULL,                  -- not a reference: backups have their chunks beside them
  PRIMARY KEY (content, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX content_chunk_chunk ON content_chunk (chunk);
CREATE TABLE chunk (
  sha256 TEXT PRIMARY KEY NOT NULL,     -- of these bytes, in hex
  bytes BLOB NOT NULL                   -- 1 MiB; the last of a content has what is left
) STRICT;

-- What a record points at: terms (themes, sectors, kinds) and partners. A pair is there once.
CREATE TABLE link (
  owner TEXT NOT NULL,
  role TEXT NOT NULL,                   -- 'theme', 'sector', 'kind', 'label', 'partner'
  target TEXT NOT NULL,
  position INTEGER NOT NULL,            -- its place in the order
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (owner, role, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_target ON link (target, role);

-- A target for an indicator. How far it has come is computed, never kept.
CREATE TABLE ambition (
  id TEXT PRIMARY KEY NOT NULL,
  statement TEXT NOT NULL DEFAULT '',
  statement_sort TEXT NOT NULL DEFAULT '',
  theme TEXT,
  indicator TEXT NOT NULL DEFAULT '',   -- code of an indicator, or the id of an own one
  technical TEXT,                       -- 'duo', 'techniekpact' or 'hard'
  baseline_year INTEGER NOT NULL DEFAULT 0, -- first year of the school year
  baseline_value REAL NOT NULL DEFAULT 0,   -- persons, or a share from 0 to 1
  target_year INTEGER NOT NULL DEFAULT 0,
  target_value REAL NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX ambition_by_statement ON ambition (statement_sort, id) WHERE deleted = 0;

-- What was typed and can't be kept yet. Not part of history; goes when the record is saved.
CREATE TABLE draft (
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  body TEXT NOT NULL,                   -- JSON: what was changed, field by field
  updated_at TEXT NOT NULL,             -- UTC
  PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;

-- What can be found: texts of records without accents and case. It follows from the records, and
-- `tib check --repair` makes it anew.
CREATE TABLE search_document (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, record)
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5 (
  kind, title, body, content = 'search_document', content_rowid = 'number',
  tokenize = 'unicode61', prefix = '1 2'
);

-- History: one row per operation, one per changed record within it.
CREATE TABLE operation (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                     -- hybrid clock
  device TEXT NOT NULL,
  label TEXT NOT NULL,                  -- what was done, as a key of the texts
  mode TEXT NOT NULL,                   -- 'do', 'undo', 'redo', or 'feed' (from the national team)
  target INTEGER REFERENCES operation (number), -- what an undo or redo is about
  state TEXT NOT NULL,                  -- of a 'do': 'done', 'undone', 'gone' (redo no longer offered)
  session TEXT NOT NULL DEFAULT ''      -- steps of one editing session become one
) STRICT;
CREATE INDEX operation_state ON operation (state, number);

CREATE TABLE change (
  operation INTEGER NOT NULL REFERENCES operation (number),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,                   -- 'activity', 'organisation' …
  record TEXT NOT NULL,
  before TEXT,                          -- JSON; absent when the record was not there
  after TEXT,
  PRIMARY KEY (operation, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_record ON change (record);

-- Who was erased, by random ids alone: a copy from before can't bring them back, and undo passes them over.
CREATE TABLE erased (
  kind TEXT NOT NULL,                   -- 'contact', or 'attachment' of one that belonged to a person
  id TEXT NOT NULL,
  day TEXT NOT NULL,                    -- UTC
  choices TEXT NOT NULL,                -- JSON: by 'kind/id/field', whether the name went from that text
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Public files that came in. Facts are kept as published; regions and indicators are derived.
CREATE TABLE import (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,                   -- 'A', 'C' …
  variant TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  school_year INTEGER,                  -- of a file that is about one year
  edition TEXT NOT NULL,
  layout TEXT NOT NULL,                 -- JSON: what each cell of a row means
  rows_read INTEGER NOT NULL DEFAULT 0,
  rows_new INTEGER NOT NULL DEFAULT 0,
  rows_changed INTEGER NOT NULL DEFAULT 0,
  rows_same INTEGER NOT NULL DEFAULT 0,
  rows_rejected INTEGER NOT NULL DEFAULT 0,
  imported_at TEXT NOT NULL,            -- UTC
  withdrawn INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  rows_disagreeing INTEGER NOT NULL DEFAULT 0 -- a published total isn't the sum of its parts
) STRICT;

-- The school years that a file is about: of its columns, of its rows, or as given.
CREATE TABLE import_year (
  import INTEGER NOT NULL REFERENCES import (number),
  school_year INTEGER NOT NULL,
  PRIMARY KEY (import, school_year)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_reject (
  import INTEGER NOT NULL REFERENCES import (number),
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  raw TEXT NOT NULL,
  PRIMARY KEY (import, line)
) STRICT, WITHOUT ROWID;

-- A branch or college as a file names it.
CREATE TABLE import_unit (
  number INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (number),
  unit TEXT NOT NULL,                   -- '00AH07'
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  province TEXT NOT NULL,
  gm TEXT NOT NULL DEFAULT '',          -- its municipality as the file has it
  municipality TEXT NOT NULL DEFAULT '',
  UNIQUE (import, unit)
) STRICT;

-- The published codes of a row, once per combination.
CREATE TABLE fact_class (
  number INTEGER PRIMARY KEY,
  education TEXT NOT NULL,
  sector TEXT NOT NULL,
  profile TEXT NOT NULL,
  element TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (education, sector, profile, element, name)
) STRICT;

CREATE TABLE fact_row (
  import INTEGER NOT NULL,
  line INTEGER NOT NULL,                -- line in the file
  unit INTEGER NOT NULL,                -- import_unit
  class INTEGER NOT NULL,               -- fact_class
  cells TEXT NOT NULL,                  -- JSON array of cells as published; see import.layout
  school_year INTEGER,                  -- where the rows of the file say their own
  PRIMARY KEY (import, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE public_branch (
  import INTEGER NOT NULL REFERENCES import (number),
  branch TEXT NOT NULL,                 -- '00AH07'
  brin TEXT NOT NULL,
  name TEXT NOT NULL,
  street TEXT NOT NULL,
  number TEXT NOT NULL,
  postcode TEXT NOT NULL,
  place TEXT NOT NULL,
  gm TEXT NOT NULL,                     -- 'GM0153'
  municipality TEXT NOT NULL,
  province TEXT NOT NULL,
  denomination TEXT NOT NULL,
  phone TEXT NOT NULL,
  website TEXT NOT NULL,
  structure TEXT NOT NULL,              -- 'VBO/MAVO'
  rmc_code TEXT NOT NULL,
  rmc_name TEXT NOT NULL,
  corop_code TEXT NOT NULL,
  corop_name TEXT NOT NULL,
  rpa_code TEXT NOT NULL,
  rpa_name TEXT NOT NULL,
  wgr_code TEXT NOT NULL,
  wgr_name TEXT NOT NULL,
  PRIMARY KEY (import, branch)
) STRICT, WITHOUT ROWID;

-- Short lists that are always read whole: 'national_region' (who takes part in the programme),
-- 'college_share' (how much of an mbo college counts here), 'own_indicator'.
CREATE TABLE list_item (
  list TEXT NOT NULL,
  id TEXT NOT NULL,                     -- 'national:twente', 'mbo:25PT', or UUIDv7
  body TEXT NOT NULL,                   -- JSON; the type of that name in crates/domain
  updated_at TEXT NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (list, id)
) STRICT, WITHOUT ROWID;

-- Traffic with the national service. None of this is history: undo and restore leave it alone.

-- What this file is bound to. Token and key are kept outside of it.
CREATE TABLE binding (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  address TEXT NOT NULL,
  service TEXT NOT NULL,                -- UUID of the service
  service_key TEXT NOT NULL,            -- its Ed25519 key, hex
  service_name TEXT NOT NULL,
  region TEXT NOT NULL,                 -- the region's id there
  region_name TEXT NOT NULL,
  enrolled_at TEXT NOT NULL,            -- UTC
  met_at TEXT,                          -- the last exchange that came to its end, UTC
  compared_at TEXT,                     -- when both ends last had the same counts and hashes, UTC
  cursor TEXT,                          -- 'position.id' in the feed
  tag TEXT                              -- of the feed's last answer
) STRICT;

-- Series of entries; the newest is the one that is written to.
CREATE TABLE series (
  number INTEGER PRIMARY KEY,
  id TEXT UNIQUE NOT NULL,              -- UUID
  service TEXT NOT NULL,
  device TEXT NOT NULL,
  predecessor TEXT,                     -- the series that this one continues
  reason TEXT NOT NULL,                 -- 'enrolled', 'copied', 'client_lost' or 'diverged'
  begun_at TEXT NOT NULL                -- UTC
) STRICT;

-- What goes to the national team, in the order it was written.
CREATE TABLE outbox (
  series INTEGER NOT NULL REFERENCES series (number),
  place INTEGER NOT NULL,               -- 1, 2, 3 … without a gap
  id TEXT NOT NULL,                     -- UUIDv7
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,                   -- canonical JSON
  hash TEXT NOT NULL,                   -- SHA-256 of the body
  written_at TEXT NOT NULL,             -- UTC
  state TEXT NOT NULL,                  -- 'queued', 'sent', 'acknowledged' or 'refused'
  received_at TEXT,                     -- of the receipt, UTC
  field TEXT,                           -- what was wrong with a refused one
  reason TEXT,
  PRIMARY KEY (series, place)
) STRICT;
CREATE INDEX outbox_state ON outbox (state);

-- What came from the national team. Kinds that this app doesn't know wait here for one that does.
CREATE TABLE feed_item (
  id TEXT PRIMARY KEY NOT NULL,         -- UUID
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,                   -- JSON
  published_at TEXT NOT NULL,           -- UTC
  received_at TEXT NOT NULL,            -- UTC
  read_at TEXT,                         -- UTC
  removed INTEGER NOT NULL DEFAULT 0    -- taken away by a removal
) STRICT;

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
