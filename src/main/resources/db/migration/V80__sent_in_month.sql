-- Plans of platforms count messages by the month: how many were sent there since a moment.
create index outbox_sent on outbox (channel, account, sent_at);
