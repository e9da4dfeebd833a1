-- Of an answer: the key of the question it is the standing answer to, and the message whose place it
-- takes, because that question was changed.
alter table outbox add column question varchar(500);
alter table outbox add column instead bigint;
