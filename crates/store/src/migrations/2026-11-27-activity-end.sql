-- Lists of activities by their last day; what that day was looked up by before goes.
ALTER TABLE activity ADD COLUMN end_on_sort TEXT NOT NULL DEFAULT '';
CREATE INDEX activity_by_last_day ON activity (end_on_sort, id) WHERE deleted = 0;
DROP INDEX activity_by_end;
