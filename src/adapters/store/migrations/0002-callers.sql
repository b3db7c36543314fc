create table api_keys (
  id text primary key,
  sha256 text not null unique,
  name text not null,
  scopes text not null,
  created_at integer not null,
  revoked_at integer,
  last_used_at integer
) strict;

create table idempotency_records (
  owner_id text not null,
  method text not null,
  path text not null,
  idempotency_key text not null,
  body_sha256 text not null,
  resource_id text not null,
  lock_token text not null,
  locked_until integer not null,
  answer text,
  expires_at integer not null,
  primary key (owner_id, method, path, idempotency_key)
) strict;

create unique index idempotency_records_by_lock on idempotency_records (lock_token);

create index idempotency_records_by_expiry on idempotency_records (expires_at);

create table dedupe_keys (
  dedupe_key text primary key,
  expires_at integer not null
) strict;

create index dedupe_keys_by_expiry on dedupe_keys (expires_at);

create table webhooks (
  id text primary key,
  owner_id text not null,
  url text not null,
  secret text not null,
  types text not null,
  created_at integer not null
) strict;

create index webhooks_by_owner on webhooks (owner_id, created_at);

create table webhook_deliveries (
  message_id text not null,
  webhook_id text not null references webhooks (id) on delete cascade,
  -- What it tells of; goes when the review goes.
  review_id text references reviews (id) on delete cascade,
  type text not null,
  body text not null,
  state text not null check (state in ('pending', 'delivered', 'given-up')),
  attempts integer not null,
  last_status integer,
  next_at integer not null,
  lease_token text,
  created_at integer not null,
  settled_at integer,
  primary key (message_id, webhook_id)
) strict;

create index webhook_deliveries_due on webhook_deliveries (next_at) where state = 'pending';

create index webhook_deliveries_by_webhook on webhook_deliveries (webhook_id, created_at);

create index webhook_deliveries_by_review on webhook_deliveries (review_id);
