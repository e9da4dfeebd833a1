-- Until when a question that was passed on is to be answered, when its keeper is reminded of that
-- (null = he was, or nobody is), and whose turn it is.
alter table ticket add column remind_at timestamp with time zone;
alter table ticket add column line varchar(15) default 'KEEPERS' not null;
update ticket set deadline = asked_at where deadline is null;
alter table ticket alter column deadline set not null;
create index ticket_due on ticket (state, deadline);
create index ticket_remind on ticket (remind_at);

-- The years without a calendar of holidays of which the administrators have been told.
create table calendar_notice (
  missing_year integer not null primary key,
  told_at timestamp with time zone not null
);
