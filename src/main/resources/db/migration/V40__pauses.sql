-- Channels on which the service is read-only or silent, with the reason that people are told.
create table pause (
  channel varchar(20) not null primary key,
  mode varchar(20) not null,
  reason varchar(500) not null,
  since timestamp with time zone not null
);

-- A wish to pause or reopen channels that waits for a second administrator: one at a time.
create table pause_wish (
  id integer not null primary key,
  channels varchar array not null,
  mode varchar(20) not null,
  reason varchar(500) not null,
  wisher_channel varchar not null,
  wisher varchar not null,
  expires_at timestamp with time zone not null
);
