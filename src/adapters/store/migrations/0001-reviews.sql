-- Stored bytes, and what holds them for the moment between an upload and its review.
create table files (
  sha256 text primary key,
  size integer not null,
  doomed_at integer
) strict;

create table file_pins (
  id text primary key,
  sha256 text not null references files (sha256),
  held_until integer not null
) strict;

create index file_pins_by_file on file_pins (sha256);

create table reviews (
  id text primary key,
  owner_id text not null,
  request text not null,
  status text not null check (status in ('queued', 'running', 'done', 'failed')),
  stage text not null,
  verdicts text not null,
  explanation text,
  problem text,
  -- The job made with the review; tells the call that created it from one that found it there.
  first_job text not null,
  created_at integer not null,
  updated_at integer not null,
  started_at integer,
  finished_at integer,
  files_expire_at integer not null,
  expires_at integer not null
) strict;

create index reviews_by_owner on reviews (owner_id, created_at);

create index reviews_by_expiry on reviews (expires_at);

create table review_documents (
  review_id text not null references reviews (id) on delete cascade,
  position integer not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  size integer not null,
  -- Null once the bytes are gone.
  file_sha256 text references files (sha256),
  state text not null check (state in ('waiting', 'read', 'failed')),
  document text,
  problem text,
  primary key (review_id, position)
) strict;

create index review_documents_by_file on review_documents (file_sha256);

create table review_events (
  review_id text not null references reviews (id) on delete cascade,
  sequence integer not null,
  type text not null,
  data text not null,
  once_key text,
  created_at integer not null,
  primary key (review_id, sequence)
) strict;

create unique index review_events_once on review_events (review_id, once_key) where once_key is not null;

create table jobs (
  number integer primary key autoincrement,
  id text not null unique,
  review_id text not null references reviews (id) on delete cascade,
  owner_id text not null,
  state text not null check (state in ('waiting', 'running')),
  attempts integer not null,
  max_attempts integer not null,
  ready_at integer not null,
  holder text,
  lease_token text,
  lease_until integer,
  created_at integer not null
) strict;

create unique index jobs_one_waiting on jobs (review_id) where state = 'waiting';

create index jobs_by_owner on jobs (owner_id);

create index jobs_by_review on jobs (review_id);

-- Whose turn it was last; the lowest turn is served next.
create table job_turns (
  owner_id text primary key,
  turn integer not null
) strict;

create table page_texts (
  picture_sha256 text not null,
  engine text not null,
  text text not null,
  created_at integer not null,
  expires_at integer not null,
  primary key (picture_sha256, engine)
) strict;

create index page_texts_by_expiry on page_texts (expires_at);

create table page_text_uses (
  picture_sha256 text not null,
  engine text not null,
  review_id text not null references reviews (id) on delete cascade,
  primary key (picture_sha256, engine, review_id),
  foreign key (picture_sha256, engine) references page_texts (picture_sha256, engine) on delete cascade
) strict;

create index page_text_uses_by_review on page_text_uses (review_id);

create table overrides (
  id text primary key,
  review_id text not null references reviews (id) on delete cascade,
  finding text not null,
  ruling text not null check (ruling in ('met', 'missing', 'unfit', 'unsure')),
  reason text not null,
  ruled_by text not null,
  ruled_at integer not null
) strict;

create index overrides_by_review on overrides (review_id, ruled_at);
