-- Whether a choice stands for a command's next word, not for a question: what an entry is worded
-- like never is one.
alter table choice add column command boolean default false not null;

-- What somebody is entering step by step: one thing at a time in each chat. The form holds what was
-- said so far, as it could have been sent in one message.
create table guided (
  channel varchar(20) not null,
  account varchar(100) not null,
  chat varchar(200) not null,
  person varchar not null,
  step varchar(20) not null,
  entry varchar(20) not null,
  version bigint not null,
  form varchar not null,
  note varchar not null,
  updated_at timestamp with time zone not null,
  primary key (channel, account, chat, person)
);
