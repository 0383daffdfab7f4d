//! Changing records: one operation is one transaction and one step of history.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use serde_json::Value;
use tib_domain::kind::Shape;
use tib_domain::{
    Code, Fields, Hlc, HybridClock, Id, Kind, NationalRegion, Record, Refusal, Stamp,
};

use crate::reading::Reading;
use crate::records::derived::Unindexed;
use crate::records::load::{self, Presence};
use crate::records::{derived, references, save, to_fields};
use crate::refusals::{json, sql};
use crate::{Opening, Result, Store, drafts};

/// An operation under way.
pub struct Writing<'a> {
    pub(crate) tx: Transaction<'a>,
    pub(crate) stamp: Stamp,
    pub(crate) operation: i64,
    pub(crate) opening: &'a Opening,
    position: i64,
    changed: Vec<&'static str>,
    /// What the index of words gets of records that are written together, once all are.
    unindexed: Option<Unindexed>,
}

/// Kilobytes of the file that are kept at hand while many records are written: a page that there is no room for is
/// written each time it is touched again.
const AT_HAND: i64 = 64_000;

/// How an operation came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The user did it.
    Do,
    /// It takes another one back.
    Undo,
    /// It brings one back that was taken back.
    Redo,
    /// The national team did it; undo passes it over.
    Feed,
}

impl Mode {
    /// An operation that changed nothing leaves no step; one that undoes does, since it says so of
    /// another.
    fn may_be_empty(self) -> bool {
        matches!(self, Self::Do | Self::Feed)
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Feed => "feed",
        }
    }
}

impl Store {
    /// Does `work` as one transaction and one step of history, labelled for the user. An error
    /// takes everything back; an operation that changed nothing leaves no step.
    pub fn write<T>(
        &self,
        label: &str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T>,
    ) -> Result<T> {
        self.operation(label, Mode::Do, None, "", work)
    }

    /// As [`Self::write`], for one of the steps of an editing session: changes of one record that
    /// follow each other in one session are one step of history. A session is named by whoever
    /// edits, and an undo in between ends it.
    pub fn write_in_session<T>(
        &self,
        label: &str,
        session: &str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T>,
    ) -> Result<T> {
        self.operation(label, Mode::Do, None, session, work)
    }

    /// Does `work` to see what would come of it, and takes all of it back.
    pub fn try_out<T>(&self, work: impl FnOnce(&mut Writing<'_>) -> Result<T>) -> Result<T> {
        let mut writer = self.writer()?;
        let mut writing = self.begun(&mut writer, "", Mode::Do, None, "")?;
        let done = work(&mut writing)?;
        writing.tx.rollback().map_err(sql)?;
        Ok(done)
    }

    fn begun<'a>(
        &'a self,
        writer: &'a mut Connection,
        label: &str,
        mode: Mode,
        target: Option<i64>,
        session: &str,
    ) -> Result<Writing<'a>> {
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        let (operation, stamp) = begin(&tx, &self.opening, label, mode, target, session)?;
        Ok(Writing {
            tx,
            stamp,
            operation,
            opening: &self.opening,
            position: 0,
            changed: Vec::new(),
            unindexed: None,
        })
    }

    pub(crate) fn operation<T>(
        &self,
        label: &str,
        mode: Mode,
        target: Option<i64>,
        session: &str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut writer = self.writer()?;
        let mut writing = self.begun(&mut writer, label, mode, target, session)?;
        let done = work(&mut writing)?;
        writing.finish(mode, session)?;
        let Writing { tx, changed, .. } = writing;
        tx.commit().map_err(sql)?;
        self.note_changed(&changed);
        Ok(done)
    }
}

/// Begins a step of history; gives its number and the stamp of what changes in it.
pub(crate) fn begin(
    tx: &Connection,
    opening: &Opening,
    label: &str,
    mode: Mode,
    target: Option<i64>,
    session: &str,
) -> Result<(i64, Stamp)> {
    let stamp = Stamp {
        updated_at: next_moment(tx, opening)?.to_string(),
        device: opening.device.clone(),
    };
    tx.prepare_cached(
        "INSERT INTO operation (at, device, label, mode, target, state, session)
         VALUES (?1, ?2, ?3, ?4, ?5, 'done', ?6)",
    )
    .and_then(|mut insert| {
        insert.execute(params![
            stamp.updated_at,
            stamp.device.as_str(),
            label,
            mode.as_str(),
            target,
            session
        ])
    })
    .map_err(sql)?;
    Ok((tx.last_insert_rowid(), stamp))
}

/// Later than anything in the file, whatever the wall clock says.
fn next_moment(connection: &Connection, opening: &Opening) -> Result<Hlc> {
    let last: Option<String> = connection
        .prepare_cached("SELECT at FROM operation ORDER BY number DESC LIMIT 1")
        .and_then(|mut query| query.query_row([], |row| row.get(0)).optional())
        .map_err(sql)?;
    let last = last.as_deref().and_then(Hlc::parse).unwrap_or_default();
    Ok(HybridClock::after(last).tick(opening.clock.now()))
}

impl Writing<'_> {
    /// What can be read, with what this operation has changed so far.
    #[must_use]
    pub fn reading(&self) -> Reading<'_> {
        Reading {
            connection: &self.tx,
        }
    }

    /// Ends this step of history and begins another in the same transaction: many steps are written
    /// much faster together than each by itself, and are kept all or none.
    pub fn next_step(&mut self, label: &str) -> Result<()> {
        self.finish(Mode::Do, "")?;
        (self.operation, self.stamp) = begin(&self.tx, self.opening, label, Mode::Do, None, "")?;
        self.position = 0;
        Ok(())
    }

    /// Ends a step of history.
    fn finish(&mut self, mode: Mode, session: &str) -> Result<()> {
        if self.position == 0 && mode.may_be_empty() {
            // The empty operation goes; what isn't history (a draft that is done with) stays.
            return self.forget_operation(self.operation);
        }
        if mode == Mode::Do {
            self.tx
                .prepare_cached("UPDATE operation SET state = 'gone' WHERE state = 'undone'")
                .and_then(|mut update| update.execute([]))
                .map_err(sql)?;
            self.join_session(session)?;
        }
        Ok(())
    }

    /// Makes a new record. Refuses with `already_there` when there is one of its id, and with
    /// `deleted` when there was. `wrong` is what was found wrong with it so far.
    pub fn create<R: Record>(&mut self, record: &R, wrong: Vec<Refusal>) -> Result<()> {
        match load::presence(&self.tx, R::KIND, record.id())? {
            Presence::Unknown => self.bring(record, None, true, wrong),
            Presence::There => Err(Refusal::new(Code::AlreadyThere).with("id", record.id())),
            Presence::Deleted => Err(Refusal::new(Code::Deleted).with("id", record.id())),
        }
    }

    /// Makes a record, or brings the one of its id to this.
    pub fn put<R: Record>(&mut self, record: &R) -> Result<()> {
        self.put_unless(record, Vec::new())
    }

    /// As [`Self::put`], unless something is `wrong`. What the record refers to must be there, and
    /// what must be its own alone must be so; everything that is wrong is told at once.
    pub fn put_unless<R: Record>(&mut self, record: &R, wrong: Vec<Refusal>) -> Result<()> {
        let before = load::one(&self.tx, R::KIND, record.id())?.map(|found| found.fields);
        self.bring(record, before.as_ref(), false, wrong)
    }

    /// Does what puts many records: what the file keeps beside them is brought up to date when all are written,
    /// so nothing may be searched for meanwhile.
    pub fn together<T>(&mut self, put: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if self.unindexed.is_some() {
            return put(self);
        }
        let before = self.cache(-AT_HAND)?;
        self.unindexed = Some(Unindexed::default());
        let done = put(self);
        let unindexed = self.unindexed.take().unwrap_or_default();
        let written = unindexed.write(&self.tx);
        // The writer outlives what failed: it is set back whatever happened.
        self.cache(before)?;
        let done = done?;
        written?;
        Ok(done)
    }

    /// Lets the writer keep so many pages of the file at hand (so many kilobytes, below zero); gives how many it was.
    fn cache(&self, pages: i64) -> Result<i64> {
        let read = |row: &rusqlite::Row<'_>| row.get(0);
        let before = self.tx.query_row("PRAGMA cache_size", [], read);
        let before: i64 = before.map_err(sql)?;
        let statement = format!("PRAGMA cache_size = {pages}");
        self.tx.execute_batch(&statement).map_err(sql)?;
        Ok(before)
    }

    fn bring<R: Record>(
        &mut self,
        record: &R,
        before: Option<&Fields>,
        is_unknown: bool,
        mut wrong: Vec<Refusal>,
    ) -> Result<()> {
        let mut after = to_fields(record)?;
        if let Some(before) = before {
            // Fields that the record doesn't have stay.
            let now = std::mem::replace(&mut after, before.clone());
            after.extend(now);
        }
        normalise(R::KIND, record.id(), &mut after)?;
        if before == Some(&after) {
            return Refusal::all(wrong);
        }
        wrong.extend(too_long(R::KIND, &after));
        wrong.extend(references::check(
            &self.tx,
            R::KIND,
            record.id(),
            before,
            &after,
        )?);
        wrong.extend(references::unique(&self.tx, R::KIND, record.id(), &after)?);
        Refusal::all(wrong)?;
        self.store(R::KIND, record.id(), before, Some(&after), is_unknown)
    }

    /// Deletes a record that no other refers to.
    pub fn delete<R: Record>(&mut self, id: &Id) -> Result<()> {
        let before = self.reading().fields(R::KIND, id)?;
        if let Some(refusal) = references::in_use(&self.tx, R::KIND, id)? {
            return Err(refusal);
        }
        drafts::drop(&self.tx, R::KIND, id)?;
        self.store(R::KIND, id, Some(&before), None, false)
    }

    /// Puts another national list of regions in the place of the one there was.
    pub fn national_regions_put(&mut self, regions: &[NationalRegion]) -> Result<()> {
        let before = self.reading().all::<NationalRegion>()?;
        for gone in &before {
            if !regions.iter().any(|region| region.id == gone.id) {
                self.delete::<NationalRegion>(&gone.id)?;
            }
        }
        regions.iter().try_for_each(|region| self.put(region))
    }

    /// Notes that a record is part of this step, though nothing of it may have changed.
    pub fn note<R: Record>(&mut self, id: &Id) -> Result<()> {
        let now = self.reading().fields(R::KIND, id)?;
        self.store(R::KIND, id, Some(&now), Some(&now), false)
    }

    /// Forgets what was typed and not kept of a record.
    pub fn drop_draft(&mut self, kind: &Kind, id: &Id) -> Result<()> {
        drafts::drop(&self.tx, kind, id)
    }

    /// Brings a record to what history has of it; `None` is not there. Fields that history doesn't
    /// have, since they came later, stay as they are.
    pub(crate) fn restore(
        &mut self,
        kind: &'static Kind,
        id: &Id,
        wanted: Option<&str>,
    ) -> Result<()> {
        let before = load::one(&self.tx, kind, id)?.map(|found| found.fields);
        let after = match wanted {
            None => None,
            Some(text) => {
                let mut fields = before.clone().unwrap_or_default();
                let mut was: Fields = serde_json::from_str(text).map_err(json)?;
                was.remove("id");
                fields.extend(was);
                normalise(kind, id, &mut fields)?;
                Some(fields)
            }
        };
        if before.is_none() && after.is_none() {
            return Err(load::missing(&self.tx, kind, id)?);
        }
        self.store(kind, id, before.as_ref(), after.as_ref(), false)
    }

    /// The one way by which a record changes. `is_unknown` says that nothing of it was ever written.
    fn store(
        &mut self,
        kind: &'static Kind,
        id: &Id,
        before: Option<&Fields>,
        after: Option<&Fields>,
        is_unknown: bool,
    ) -> Result<()> {
        match after {
            Some(after) => {
                save::record(&self.tx, kind, id, before, after, &self.stamp, is_unknown)?;
            }
            None => save::mark_deleted(&self.tx, kind, id, &self.stamp)?,
        }
        match &mut self.unindexed {
            Some(later) => derived::keep(&self.tx, kind, id, after, is_unknown, later)?,
            None => derived::index(&self.tx, kind, id, after)?,
        }
        self.note_contents(kind, before, after)?;
        let own = Value::from(id.as_str());
        let text = |fields: Option<&Fields>| {
            fields
                .map(|fields| {
                    // In the order that fields have in JSON.
                    let mut whole: BTreeMap<&str, &Value> = BTreeMap::new();
                    whole.extend(fields.iter().map(|(name, value)| (name.as_str(), value)));
                    whole.insert("id", &own);
                    serde_json::to_string(&whole).map_err(json)
                })
                .transpose()
        };
        self.note_text(kind.name, id, text(before)?, text(after)?)
    }

    pub(crate) fn note_text(
        &mut self,
        kind: &'static str,
        id: &Id,
        before: Option<String>,
        after: Option<String>,
    ) -> Result<()> {
        self.position += 1;
        self.changed.push(kind);
        self.tx
            .prepare_cached(
                "INSERT INTO change (operation, position, kind, record, before, after)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )
            .and_then(|mut insert| {
                insert.execute(params![
                    self.operation,
                    self.position,
                    kind,
                    id.as_str(),
                    before,
                    after
                ])
            })
            .map_err(sql)?;
        Ok(())
    }

    fn forget_operation(&self, number: i64) -> Result<()> {
        for statement in [
            "DELETE FROM change WHERE operation = ?1",
            "DELETE FROM operation WHERE number = ?1",
        ] {
            self.tx.execute(statement, [number]).map_err(sql)?;
        }
        Ok(())
    }

    /// Makes this operation part of the one before it when both are steps of one session and about
    /// one record. When nothing is left of the two together, no step is.
    fn join_session(&self, session: &str) -> Result<()> {
        if session.is_empty() || self.position != 1 {
            return Ok(());
        }
        let before: Option<(i64, Option<String>, Option<String>)> = self
            .tx
            .query_row(
                "SELECT o.number, first.before, last.after
                 FROM operation o
                 JOIN change first ON first.operation = o.number
                 JOIN change last ON last.operation = ?1
                   AND (last.kind, last.record) = (first.kind, first.record)
                 WHERE o.number = (SELECT max(number) FROM operation WHERE number < ?1)
                   AND o.mode = 'do' AND o.state = 'done' AND o.session = ?2 AND o.device = ?3
                   AND (SELECT count(*) FROM change WHERE operation = o.number) = 1
                   AND last.after IS NOT NULL",
                params![self.operation, session, self.stamp.device.as_str()],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .optional()
            .map_err(sql)?;
        let Some((number, before, after)) = before else {
            return Ok(());
        };
        self.forget_operation(self.operation)?;
        if before == after {
            return self.forget_operation(number);
        }
        self.tx
            .execute(
                "UPDATE change SET after = ?2 WHERE operation = ?1",
                params![number, after],
            )
            .map_err(sql)?;
        self.tx
            .execute(
                "UPDATE operation SET at = ?2 WHERE number = ?1",
                params![number, self.stamp.updated_at],
            )
            .map_err(sql)?;
        Ok(())
    }
}

/// Rows get identities, and sets lose what is in them twice.
fn normalise(kind: &Kind, id: &Id, fields: &mut Fields) -> Result<()> {
    save::name_rows(kind, id, fields)?;
    for field in kind.fields {
        if let (Shape::Terms(_) | Shape::References(_), Some(Value::Array(set))) =
            (field.shape, fields.get_mut(field.name))
        {
            let mut seen: Vec<Value> = Vec::with_capacity(set.len());
            set.retain(|one| {
                let new = !seen.contains(one);
                if new {
                    seen.push(one.clone());
                }
                new
            });
        }
    }
    Ok(())
}

/// Texts with more characters than their field takes.
pub fn too_long(kind: &Kind, fields: &Fields) -> Vec<Refusal> {
    let check = |name: &str, shape: Shape, value: &Value| {
        let (Shape::Text { most }, Some(text)) = (shape, value.as_str()) else {
            return None;
        };
        // Bytes are at least as many as characters, and are counted without looking.
        let length = if text.len() > most {
            text.chars().count()
        } else {
            0
        };
        (length > most).then(|| {
            Refusal::new(Code::TextTooLong)
                .on(name)
                .with("length", length)
                .with("most", most)
        })
    };
    let mut wrong = Vec::new();
    for field in kind.fields {
        let Some(value) = fields.get(field.name) else {
            continue;
        };
        wrong.extend(check(field.name, field.shape, value));
        if let (Shape::Rows(rows), Value::Array(list)) = (field.shape, value) {
            wrong.extend(list.iter().find_map(|row| {
                rows.fields
                    .iter()
                    .find_map(|inner| check(field.name, inner.shape, row.get(inner.name)?))
            }));
        }
    }
    wrong
}
