-- What readers got of the entry when the askers were told: with that again, nothing has changed.
alter table ticket_aftermath add column began varchar;
update ticket_aftermath set began = says where changed_at is null;
