-- Whether a send is open: committed right before the call, taken back with its outcome. What a new
-- process finds open may have arrived.
alter table outbox add column sending boolean default false not null;
