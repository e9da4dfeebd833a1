-- Documents that no longer hold as they did, by an administrator's word. applied = the day has come
-- and the document's own row says so; status_before is what it said.
create table document_ending (
  document varchar(40) not null primary key,
  kind varchar(20) not null,
  since date not null,
  part varchar not null,
  successor varchar(40),
  noted_at timestamp with time zone not null,
  applied boolean not null,
  status_before varchar(20) not null
);

-- Who looks after an entry, when it is to be looked at again (null = so many months after its last
-- change), and when that was last done.
create table entry_care (
  entry varchar(20) not null primary key,
  channel varchar not null,
  user_id varchar not null,
  name varchar not null,
  review_on date,
  checked_at timestamp with time zone
);

-- The weeks for which the lists of what to look at again went out.
create table weekly_letter (
  week varchar(10) not null primary key
);
