-- Documents that came with an entry, or by somebody who may not approve: readers get them only with
-- entries that rest on them.
alter table document add column cited boolean default false not null;
