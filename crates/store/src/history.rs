//! Undo, redo, and what happened to a record. Both are linear: a new change takes redo away.

use rusqlite::{Connection, OptionalExtension, params};
use tib_domain::{Code, Id, Kind, Refusal};

use crate::refusals::sql;
use crate::writing::Mode;
use crate::{Result, Store, Writing, erasing, imports};

/// What can be undone and redone, by the labels of the operations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HistoryState {
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
}

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When, as hybrid-clock text.
    pub at: String,
    /// On which laptop.
    pub device: String,
    /// What was done.
    pub label: String,
    /// The record as JSON before it; `None` when it wasn't there.
    pub before: Option<String>,
    /// The record as JSON after it.
    pub after: Option<String>,
}

/// An operation that was taken back, or brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversed {
    /// What it was.
    pub label: String,
    /// People who were erased meanwhile stayed so.
    pub kept_erased: bool,
}

struct Step {
    kind: String,
    record: Id,
    before: Option<String>,
    after: Option<String>,
}

const LAST_DONE: &str = "SELECT number, label FROM operation
    WHERE mode = 'do' AND state = 'done' AND label <> 'init' ORDER BY number DESC LIMIT 1";
const FIRST_UNDONE: &str = "SELECT number, label FROM operation
    WHERE mode = 'do' AND state = 'undone' ORDER BY number LIMIT 1";

impl Store {
    /// What can be undone and redone.
    pub fn history_state(&self) -> Result<HistoryState> {
        self.read(|r| {
            Ok(HistoryState {
                undo: found(r.connection, LAST_DONE)?.map(|(_, label)| label),
                redo: found(r.connection, FIRST_UNDONE)?.map(|(_, label)| label),
            })
        })
    }

    /// Takes the last operation back, as a new one. Who was erased stays so.
    pub fn undo(&self) -> Result<Reversed> {
        self.reverse(LAST_DONE, Mode::Undo)
    }

    /// Brings the operation that was undone last back. Who was erased stays so.
    pub fn redo(&self) -> Result<Reversed> {
        self.reverse(FIRST_UNDONE, Mode::Redo)
    }

    /// Makes what is in the file so far where it begins: nothing of it is offered to be taken back.
    /// What happened to each record can still be read.
    pub fn begin_history(&self) -> Result<()> {
        self.writer()?
            .execute("UPDATE operation SET state = 'gone' WHERE mode = 'do'", [])
            .map_err(sql)?;
        Ok(())
    }

    /// What happened to a record, newest first.
    pub fn record_history(&self, id: &Id) -> Result<Vec<Change>> {
        self.read(|r| of_record(r.connection, id))
    }

    fn reverse(&self, which: &str, mode: Mode) -> Result<Reversed> {
        loop {
            let (number, label) = self
                .read(|r| found(r.connection, which))?
                .ok_or_else(|| Refusal::new(Code::NothingToUndo))?;
            let mut overtaken = false;
            let done = self.operation(&label, mode, Some(number), "", |writing| {
                // Another call may have reversed it between the look and the writer's turn.
                overtaken = found(&writing.tx, which)?.is_none_or(|(now, _)| now != number);
                if overtaken {
                    return Err(Refusal::new(Code::NothingToUndo));
                }
                reverse_steps(writing, number, mode)
            });
            if !overtaken {
                return done.map(|kept_erased| Reversed { label, kept_erased });
            }
        }
    }
}

/// What happened to a record, newest first.
pub(crate) fn of_record(connection: &Connection, id: &Id) -> Result<Vec<Change>> {
    let mut changes = connection
        .prepare(
            "SELECT at, device, label, before, after FROM change
             JOIN operation ON number = operation
             WHERE record = ?1 ORDER BY number DESC, position DESC",
        )
        .map_err(sql)?;
    let rows = changes
        .query_map([id.as_str()], |row| {
            Ok(Change {
                at: row.get(0)?,
                device: row.get(1)?,
                label: row.get(2)?,
                before: row.get(3)?,
                after: row.get(4)?,
            })
        })
        .map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}

/// Says whether somebody was passed over who was erased.
fn reverse_steps(writing: &mut Writing<'_>, number: i64, mode: Mode) -> Result<bool> {
    let mut steps = steps(&writing.tx, number)?;
    if mode == Mode::Undo {
        steps.reverse();
    }
    let kept_erased = writing.together(|writing| {
        let mut kept_erased = false;
        for step in steps {
            if erasing::is_erased(&writing.tx, &step.kind, step.record.as_str())? {
                kept_erased = true;
                continue;
            }
            let wanted = if mode == Mode::Undo {
                step.before
            } else {
                step.after
            };
            restore(writing, &step.kind, &step.record, wanted.as_deref())?;
        }
        Ok(kept_erased)
    })?;
    let state = if mode == Mode::Undo { "undone" } else { "done" };
    writing
        .tx
        .execute(
            "UPDATE operation SET state = ?1 WHERE number = ?2",
            params![state, number],
        )
        .map_err(sql)?;
    Ok(kept_erased)
}

fn restore(writing: &mut Writing<'_>, kind: &str, id: &Id, wanted: Option<&str>) -> Result<()> {
    match Kind::find(kind) {
        Some(kind) => writing.restore(kind, id, wanted),
        None if kind == "import" => imports::restore(writing, id, wanted),
        // Of a newer version: undoing half a step would be worse than not undoing it.
        None => Err(Refusal::new(Code::RecordUnreadable)
            .with("kind", kind)
            .with("id", id)),
    }
}

fn found(connection: &Connection, which: &str) -> Result<Option<(i64, String)>> {
    connection
        .query_row(which, [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
        .map_err(sql)
}

fn steps(connection: &Connection, operation: i64) -> Result<Vec<Step>> {
    let mut steps = connection
        .prepare(
            "SELECT kind, record, before, after FROM change WHERE operation = ?1 ORDER BY position",
        )
        .map_err(sql)?;
    let rows = steps
        .query_map([operation], |row| {
            Ok(Step {
                kind: row.get(0)?,
                record: Id::new(row.get::<_, String>(1)?),
                before: row.get(2)?,
                after: row.get(3)?,
            })
        })
        .map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}

/// Where history contradicts itself: a change found a record there though the one before it left
/// nothing, or the reverse; or a moment doesn't go forward.
pub(crate) fn breaks(connection: &Connection) -> Result<Vec<String>> {
    let mut breaks = connection
        .prepare(
            "SELECT 'history: ' || kind || ' ' || record || ' in operation ' || operation
             FROM (SELECT kind, record, operation, before IS NULL AS found,
                     lag(after IS NULL) OVER (
                       PARTITION BY kind, record ORDER BY operation, position) AS left_behind
                   FROM change)
             WHERE found <> left_behind
             UNION ALL
             SELECT 'history: operation ' || number || ' is not later than the one before'
             FROM (SELECT number, at, lag(at) OVER (ORDER BY number) AS earlier FROM operation)
             WHERE at <= earlier",
        )
        .map_err(sql)?;
    let rows = breaks.query_map([], |row| row.get(0)).map_err(sql)?;
    rows.collect::<rusqlite::Result<_>>().map_err(sql)
}
