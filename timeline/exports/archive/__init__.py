"""The archive: a whole timeline with documents, originals, decisions and history, to restore elsewhere."""
