-- When somebody was last told the answer to his ticket: "sai" is said of what was told last. And
-- until when his next words are taken for the reason why it is wrong.
alter table ticket_asker add column told_at timestamp with time zone;
alter table ticket_asker add column why_until timestamp with time zone;
