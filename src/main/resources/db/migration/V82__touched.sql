-- The entries that one act on many of them changed, such as taking a file.
create table audit_touched (
  audit bigint not null references audit (id) on delete cascade,
  entry varchar(20) not null,
  primary key (audit, entry)
);
create index audit_touched_entry on audit_touched (entry);
