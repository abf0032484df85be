-- The search index holds single syllables and initials instead of joined ones; it is filled anew when the cache is opened for writing.
INSERT INTO om_search (om_search) VALUES ('delete-all');
UPDATE om_dataset SET is_searchable = 0;
