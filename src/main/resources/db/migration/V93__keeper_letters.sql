-- Letters to keepers are followed like those to askers: one that did not arrive is brought with its
-- keeper's next word, and where all of them are lost the ticket goes on to others.
alter table ticket_letter add column lost boolean default false not null;
create index ticket_letter_lost on ticket_letter (lost, person);
create index ticket_letter_ticket on ticket_letter (ticket);
