-- Wordings that keepers took into an entry, or do not want there; only a hash of each.
create table learned_wording (
  entry varchar(20) not null,
  hash varchar(64) not null,
  taken boolean not null,
  settled_at timestamp with time zone not null,
  primary key (entry, hash)
);

-- The months for which the lists of what is used, wrong and missing went out.
create table monthly_letter (
  year_month varchar(10) not null primary key
);
