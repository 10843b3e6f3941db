-- Why the author means what a finding points out to be so; null where they have not said that.

ALTER TABLE findings ADD COLUMN intended TEXT;
