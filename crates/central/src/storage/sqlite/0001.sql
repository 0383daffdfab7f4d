-- Moments are milliseconds since 1970 in UTC; ids are text; hashes are 32 bytes.
create table service (
  one integer primary key check (one = 1),
  id text not null,
  key text not null,
  name text not null,
  created_at integer not null
) strict;

create table region (
  id text primary key,
  name text not null collate nocase unique,
  created_at integer not null
) strict;

create table device (
  id text primary key,
  region text not null references region (id),
  public_key blob not null,
  token_hash blob not null unique,
  enrolled_at integer not null,
  revoked_at integer
) strict;
create index device_region on device (region);

create table enrolment_code (
  id text primary key,
  region text not null references region (id),
  lookup text not null unique,
  secret_hash blob not null,
  expires_at integer not null,
  wrong integer not null default 0,
  device text references device (id)
) strict;

create table series (
  id text primary key,
  device text not null references device (id),
  region text not null references region (id),
  predecessor text,
  next integer not null default 1,
  chain blob not null,
  begun_at integer not null
) strict;
create index series_region on series (region);

-- body is null when the entry was refused, or withdrawn later.
create table entry (
  series text not null references series (id),
  idx integer not null,
  id text not null,
  kind text not null,
  version integer not null,
  body text,
  hash blob not null,
  received_at integer not null,
  refused_field text,
  refused_reason text,
  withdrawn_at integer,
  primary key (series, idx),
  unique (series, id)
) strict;

-- What the overview asks, drawn from accepted summaries of a version that we read; quarter 0 is the whole year.
create table summary (
  series text not null,
  idx integer not null,
  id text not null,
  region text not null references region (id),
  school_year integer not null,
  quarter integer not null default 0,
  builds_on text,
  received_at integer not null,
  primary key (series, idx),
  foreign key (series, idx) references entry (series, idx)
) strict;
create index summary_region on summary (region, received_at);

-- Positions are never used twice (autoincrement) and are handed out inside the write transaction:
-- there's one writer at a time, so no reader ever sees a higher position before a lower one.
create table feed_item (
  position integer primary key autoincrement,
  id text not null,
  region text references region (id),
  kind text not null,
  version integer not null,
  body text not null,
  published_at integer not null
) strict;
create index feed_item_region on feed_item (region, position);
create index feed_item_id on feed_item (id);

create table user (
  id text primary key,
  mail text not null collate nocase unique,
  role text not null,
  password_hash text not null,
  created_at integer not null
) strict;

create table session (
  token_hash blob primary key,
  user text not null references user (id),
  expires_at integer not null
) strict;

create table sign_in_failure (
  subject text primary key,
  failures integer not null,
  last_at integer not null
) strict;

create table audit_log (
  id integer primary key,
  at integer not null,
  actor text not null,
  action text not null,
  subject text not null
) strict;
