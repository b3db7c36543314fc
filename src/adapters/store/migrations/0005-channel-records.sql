-- Small records of message channels: users, tasks, streams; the kind stands before the first colon of the key.
create table channel_records (
  record_key text primary key,
  revision integer not null,
  value text not null,
  due_at integer,
  expires_at integer not null
) strict;

create index channel_records_by_due on channel_records (due_at) where due_at is not null;

create index channel_records_by_expiry on channel_records (expires_at);
