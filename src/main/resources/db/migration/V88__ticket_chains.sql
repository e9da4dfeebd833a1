-- Who came to a ticket, and through which others, is looked up when words are taken back.
create index ticket_same_as on ticket (same_as);
create index ticket_asker_origin on ticket_asker (origin);
