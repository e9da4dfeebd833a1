-- Files that are just being taken back, and on whose word: what a process which ended had in hand is
-- done again from here. Gone once it is done or refused.
create table undone_import (
  deed bigint not null primary key references deed (id) on delete cascade,
  channel varchar(20) not null,
  account varchar(100) not null,
  chat varchar(200) not null,
  person varchar not null,
  person_name varchar not null,
  rest varchar not null,
  begun_at timestamp with time zone not null
);
