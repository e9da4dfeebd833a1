-- Each act carries a hash over itself and the act before it, so that none can be changed, left out
-- or put in between unseen. Acts from before there was a chain have none. The hash is over a seal
-- of the person's id, so that id and salt can be erased in time and the chain still holds.
alter table audit add column salt varchar(64);
alter table audit add column seal varchar(64);
alter table audit add column hash varchar(64);

-- One row: the end of the chain, and how many acts there were before it began.
create table audit_chain (
  hash varchar(64) not null,
  unchained bigint not null
);
insert into audit_chain (hash, unchained) select '', count(*) from audit;
