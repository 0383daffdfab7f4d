-- Who leads an activity.
ALTER TABLE activity ADD COLUMN lead TEXT REFERENCES contact (id);
CREATE INDEX activity_lead ON activity (lead);
