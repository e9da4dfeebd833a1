-- Pictures of what readers get: given to whoever asked for them, also without a role.
alter table kept_file add column for_reader boolean default false not null;
