-- What an asker says of the answer to his ticket: RIGHT, WRONG, or nothing.
alter table ticket_asker add column opinion varchar(5);
