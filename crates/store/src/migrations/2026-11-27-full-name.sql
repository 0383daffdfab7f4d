-- Organisations have a short name for lists; the official one stands beside it.
ALTER TABLE organisation ADD COLUMN full_name TEXT NOT NULL DEFAULT '';
