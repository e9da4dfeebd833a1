-- Files on their way, each for one chat and until then; in parts, so that none is large.
create table kept_file (
  id varchar(40) not null primary key,
  name varchar(200) not null,
  size bigint not null,
  channel varchar(20) not null,
  account varchar(100) not null,
  chat varchar(200) not null,
  expires_at timestamp with time zone not null
);
create table kept_file_part (
  file varchar(40) not null references kept_file (id) on delete cascade,
  place integer not null,
  bytes bytea not null,
  primary key (file, place)
);

-- What somebody brings into the store by chat, and how far that is. The author is who brought it
-- first, where another takes it.
create table brought_file (
  code varchar(20) not null primary key,
  channel varchar(20) not null,
  account varchar(100) not null,
  chat varchar(200) not null,
  person varchar not null,
  person_name varchar not null,
  author_channel varchar(20) not null,
  author varchar not null,
  author_name varchar not null,
  step varchar(20) not null,
  name varchar(200) not null,
  source varchar(500) not null,
  kept varchar(40),
  report varchar(40),
  revision bigint not null,
  updated_at timestamp with time zone not null
);
create index brought_file_chat on brought_file (channel, account, chat, person);
