-- The question that the context follows from, and the context in which it was read: where that
-- question is changed it is read in the same one again.
alter table conversation add column question varchar(500);
alter table conversation add column before_it text;
