create table chats (
  id text primary key,
  owner_id text not null,
  revision integer not null,
  -- The save that made this revision; tells the call that won from one that came late.
  saved_by text not null,
  state text not null,
  review_id text references reviews (id) on delete set null,
  created_at integer not null,
  updated_at integer not null,
  expires_at integer not null
) strict;

create index chats_by_expiry on chats (expires_at);

create index chats_by_review on chats (review_id);

create table chat_messages (
  chat_id text not null references chats (id) on delete cascade,
  sequence integer not null,
  role text not null check (role in ('user', 'assistant')),
  content text not null,
  created_at integer not null,
  primary key (chat_id, sequence)
) strict;
