-- What was written while somebody of the office talked with its sender; answered when he is done.
create table zalooa_set_aside (
  id bigint generated always as identity primary key,
  account varchar(100) not null,
  person varchar(200) not null,
  message_key varchar(200) not null,
  payload varchar(1000000) not null,
  sent_at timestamp with time zone not null,
  constraint zalooa_set_aside_once unique (account, message_key)
);
create index zalooa_set_aside_of on zalooa_set_aside (account, person, id);
