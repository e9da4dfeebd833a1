-- Documents that wait in a file and that an approver's word gave to readers: the row still follows
-- its file, the word stands until it is taken back.
alter table document add column given boolean default false not null;
