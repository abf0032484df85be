-- Where a refused row begins in its file; NULL = not known (rows from before, zipped formats).
ALTER TABLE om_quarantine ADD COLUMN byte_offset INTEGER;
