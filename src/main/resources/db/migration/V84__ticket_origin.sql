-- Under which ticket somebody asked who was moved to another since; null = this one.
alter table ticket_asker add column origin bigint;
