-- By which message somebody of the office answered. One that turns out to be ours took nothing over.
alter table zalooa_contact add column taken_over_by varchar(200);
