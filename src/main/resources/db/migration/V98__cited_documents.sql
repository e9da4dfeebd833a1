-- Documents that came with an entry, or by somebody who may not approve: readers get them once an
-- entry that rests on them is approved.
alter table document add column cited boolean default false not null;
