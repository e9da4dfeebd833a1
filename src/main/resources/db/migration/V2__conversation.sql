-- What a conversation remembers: the context of the last question, as JSON.
create table conversation (
  channel    varchar(20)  not null,
  account    varchar(64)  not null,
  chat       varchar(128) not null,
  person     varchar(128) not null,
  context    text         not null,
  updated_at timestamp with time zone not null,
  primary key (channel, account, chat, person)
);

-- A choice offered under a reply. The token is all that a button carries; it is good for this chat
-- and this person only, once, until it expires.
create table choice (
  token      varchar(32)  not null primary key,
  channel    varchar(20)  not null,
  account    varchar(64)  not null,
  chat       varchar(128) not null,
  person     varchar(128) not null,
  place      integer      not null,
  label      text         not null,
  question   text         not null,
  expires_at timestamp with time zone not null,
  used       boolean      not null default false
);
create index choice_by_person on choice (channel, account, chat, person);
