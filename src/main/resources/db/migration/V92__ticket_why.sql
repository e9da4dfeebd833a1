-- Why the answer to a ticket is wrong, in the words of who says so, and since when he says it.
alter table ticket_asker add column why varchar default '' not null;
alter table ticket_asker add column voted_at timestamp with time zone;
