-- Rows of the register are looked after like entries; their codes are longer.
alter table entry_care alter column entry set data type varchar(80);
