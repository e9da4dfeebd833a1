-- The tokens of a Zalo Official Account, encrypted; '' where there is none. A refresh token is good
-- for one use, so the pair before the current one is kept, and only who has claimed may renew.
create table zalooa_token (
  account varchar(100) not null primary key,
  access_token varchar(8000) not null,
  refresh_token varchar(8000) not null,
  previous_access_token varchar(8000) not null,
  previous_refresh_token varchar(8000) not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  -- fingerprint of the refresh token in the settings that was taken up
  seed varchar(64) not null,
  claimed_until timestamp with time zone,
  -- why somebody must consent again; '' while nobody must
  refused varchar(500) not null
);

-- When somebody last turned to the account, which decides until when he may be written to, and when
-- a person last answered him there instead of us.
create table zalooa_contact (
  account varchar(100) not null,
  person varchar(200) not null,
  interacted_at timestamp with time zone,
  taken_over_at timestamp with time zone,
  primary key (account, person)
);

-- Up to when what people wrote was compared with what came in.
create table zalooa_caught_up (
  account varchar(100) not null primary key,
  through timestamp with time zone not null
);
