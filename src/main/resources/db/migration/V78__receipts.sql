-- Which reader got which answer, and as it was then; no words of his. Kept as long as everything
-- personal, and at most 90 days.
create table received_answer (
  reader bigint not null references reader (id) on delete cascade,
  item varchar(100) not null,
  fingerprint varchar(64) not null,
  told_at timestamp with time zone not null,
  -- since when readers get something else; null = they do not
  stale_since timestamp with time zone,
  primary key (reader, item)
);
create index received_answer_item on received_answer (item);
create index received_answer_stale on received_answer (stale_since, reader);
create index received_answer_told on received_answer (told_at);
