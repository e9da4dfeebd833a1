-- One person's chats on several channels, joined by a code that he carried from one to the other.
create table linked_chat (
  channel varchar(20) not null,
  account varchar(100) not null,
  chat varchar(200) not null,
  person varchar not null,
  -- the same in all that belong together
  bond varchar(36) not null,
  linked_at timestamp with time zone not null,
  primary key (channel, account, chat, person)
);
create index linked_chat_of on linked_chat (bond);

-- The codes that are under way: one for each chat, kept as hashes.
create table link_code (
  hash varchar(64) not null primary key,
  channel varchar(20) not null,
  account varchar(100) not null,
  chat varchar(200) not null,
  person varchar not null,
  expires_at timestamp with time zone not null
);
