-- Whether a part of a choice's label picks it: where we asked back, and under commands. A part of a
-- question that one may ask next is rather a question of its own.
alter table choice add column by_part boolean default false not null;
