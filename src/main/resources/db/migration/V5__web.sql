-- A page shows its own conversation, handled questions included.
create index inbox_chat on inbox (channel, account, chat, id);
