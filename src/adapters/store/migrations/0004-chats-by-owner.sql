create index chats_by_owner on chats (owner_id, updated_at);
