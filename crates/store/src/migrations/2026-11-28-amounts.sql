-- Budget lines in the order of an amount. An older app would leave the keys of what it writes empty.
ALTER TABLE budget_line ADD COLUMN quantity_sort TEXT NOT NULL DEFAULT '';
CREATE INDEX budget_line_by_quantity ON budget_line (quantity_sort, id) WHERE deleted = 0;
ALTER TABLE budget_line ADD COLUMN budgeted_sort TEXT NOT NULL DEFAULT '';
CREATE INDEX budget_line_by_budgeted ON budget_line (budgeted_sort, id) WHERE deleted = 0;
ALTER TABLE budget_line ADD COLUMN committed_sort TEXT NOT NULL DEFAULT '';
CREATE INDEX budget_line_by_committed ON budget_line (committed_sort, id) WHERE deleted = 0;
ALTER TABLE budget_line ADD COLUMN realised_sort TEXT NOT NULL DEFAULT '';
CREATE INDEX budget_line_by_realised ON budget_line (realised_sort, id) WHERE deleted = 0;
