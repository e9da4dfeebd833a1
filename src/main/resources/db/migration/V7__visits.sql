-- Visits whose id was changed when a role may have been bound to them: the new one goes on with the
-- old one's conversation, and the old one (chat null) has ended. Both stand here by their hash.
create table web_visit (
  visit varchar(64) not null primary key,
  chat varchar(64),
  since timestamp with time zone not null
);
