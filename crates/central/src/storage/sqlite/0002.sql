-- Lists that the national team keeps for all. Each saved state stays: who saved it, when, and the feed
-- item that it was published as.
create table national_list (
  list text not null,                   -- 'regions'
  version integer not null,             -- 1, 2, 3 …
  body text not null,                   -- JSON
  item text not null,
  saved_by text not null,               -- as in the audit log
  saved_at integer not null,
  primary key (list, version)
) strict;
create index feed_item_kind on feed_item (kind, position);
