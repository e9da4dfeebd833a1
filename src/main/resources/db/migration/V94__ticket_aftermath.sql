-- What readers get of the entry that was made of a ticket, once they got it at all; '' = no more.
create table ticket_aftermath (
  ticket bigint not null primary key,
  says varchar not null,
  -- since when it says something else than at first; null = it does not
  changed_at timestamp with time zone
);
