-- The organisation's logo: a PNG that was looked at before it was kept.

ALTER TABLE organisation ADD COLUMN logo BLOB;
