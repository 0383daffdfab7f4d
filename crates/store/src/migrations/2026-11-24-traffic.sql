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
