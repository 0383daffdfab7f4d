//! Changing records: one operation is one transaction and one step of history.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use tib_domain::{
    Activity, Ambition, Code, CollegeShare, Hlc, HybridClock, Id, NationalRegion, Organisation,
    OwnIndicator, Partnership, Refusal, Region, Stamp, Term,
};

use crate::refusals::{json, sql};
use crate::tables::Record;
use crate::{Opening, Result, Store};

/// An operation under way.
pub struct Writing<'a> {
    pub(crate) tx: Transaction<'a>,
    pub(crate) stamp: Stamp,
    pub(crate) operation: i64,
    pub(crate) opening: &'a Opening,
    position: i64,
}

impl Store {
    /// Does `work` as one transaction and one step of history, labelled for the user. An error
    /// takes everything back; an operation that changed nothing leaves no step.
    pub fn write<T>(
        &self,
        label: &str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T>,
    ) -> Result<T> {
        self.operation(label, "do", None, work)
    }

    pub(crate) fn operation<T>(
        &self,
        label: &str,
        mode: &str,
        target: Option<i64>,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut writer = self.writer()?;
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        let stamp = Stamp {
            updated_at: next_moment(&tx, self)?.to_string(),
            device: self.opening.device.clone(),
        };
        tx.execute(
            "INSERT INTO operation (at, device, label, mode, target, state)
             VALUES (?1, ?2, ?3, ?4, ?5, 'done')",
            params![stamp.updated_at, stamp.device.as_str(), label, mode, target],
        )
        .map_err(sql)?;
        let operation = tx.last_insert_rowid();
        let mut writing = Writing {
            tx,
            stamp,
            operation,
            opening: &self.opening,
            position: 0,
        };
        let done = work(&mut writing)?;
        if writing.position == 0 && mode == "do" {
            // Dropping the transaction takes the empty operation back.
            return Ok(done);
        }
        if mode == "do" {
            writing
                .tx
                .execute(
                    "UPDATE operation SET state = 'gone' WHERE state = 'undone'",
                    [],
                )
                .map_err(sql)?;
        }
        writing.tx.commit().map_err(sql)?;
        Ok(done)
    }
}

/// Later than anything in the file, whatever the wall clock says.
pub(crate) fn next_moment(connection: &Connection, store: &Store) -> Result<Hlc> {
    let last: Option<String> = connection
        .query_row(
            "SELECT at FROM operation ORDER BY number DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()
        .map_err(sql)?;
    let last = last.as_deref().and_then(Hlc::parse).unwrap_or_default();
    Ok(HybridClock::after(last).tick(store.opening.clock.now()))
}

impl Writing<'_> {
    /// Saves the region.
    pub fn region_put(&mut self, region: &Region) -> Result<()> {
        self.put(region)
    }

    /// Puts another national list of regions in the place of the one there was.
    pub fn national_regions_put(&mut self, regions: &[NationalRegion]) -> Result<()> {
        let before = crate::tables::list_item::all::<NationalRegion>(&self.tx)?;
        for gone in &before {
            if !regions.iter().any(|region| region.id == gone.id) {
                self.delete::<NationalRegion>(&gone.id)?;
            }
        }
        for region in regions {
            if !before.contains(region) {
                self.put(region)?;
            }
        }
        Ok(())
    }

    /// Saves how much of a college counts in the region.
    pub fn college_share_put(&mut self, share: &CollegeShare) -> Result<()> {
        self.put(share)
    }

    /// Saves an ambition.
    pub fn ambition_put(&mut self, ambition: &Ambition) -> Result<()> {
        self.put(ambition)
    }

    /// Deletes an ambition.
    pub fn ambition_delete(&mut self, id: &Id) -> Result<()> {
        self.delete::<Ambition>(id)
    }

    /// Saves an own indicator.
    pub fn own_indicator_put(&mut self, own: &OwnIndicator) -> Result<()> {
        self.put(own)
    }

    /// Deletes an own indicator that no ambition is about.
    pub fn own_indicator_delete(&mut self, id: &Id) -> Result<()> {
        let ambitions: Vec<Ambition> = crate::tables::list_item::all(&self.tx)?;
        if let Some(user) = ambitions.iter().find(|a| a.indicator == id.as_str()) {
            return Err(Refusal::new(Code::InUse).with("name", &user.statement));
        }
        self.delete::<OwnIndicator>(id)
    }

    /// Saves a term.
    pub fn term_put(&mut self, term: &Term) -> Result<()> {
        self.put(term)
    }

    /// Saves an activity.
    pub fn activity_put(&mut self, activity: &Activity) -> Result<()> {
        self.put(activity)
    }

    /// Deletes an activity.
    pub fn activity_delete(&mut self, id: &Id) -> Result<()> {
        self.delete::<Activity>(id)
    }

    /// Saves an organisation; its BRIN must be its own.
    pub fn organisation_put(&mut self, organisation: &Organisation) -> Result<()> {
        if let Some(brin) = &organisation.brin {
            let owner: Option<String> = self
                .tx
                .query_row(
                    "SELECT name FROM organisation WHERE brin = ?1 AND id <> ?2 AND deleted = 0",
                    params![brin, organisation.id.as_str()],
                    |row| row.get(0),
                )
                .optional()
                .map_err(sql)?;
            if let Some(name) = owner {
                return Err(Refusal::new(Code::BrinTaken)
                    .on("brin")
                    .with("brin", brin)
                    .with("name", name));
            }
        }
        self.put(organisation)
    }

    /// Deletes an organisation that no activity and no partnership refers to.
    pub fn organisation_delete(&mut self, id: &Id) -> Result<()> {
        let user: Option<String> = self
            .tx
            .query_row(
                "SELECT name FROM partnership JOIN partnership_member ON partnership = id
                  WHERE organisation = ?1 AND deleted = 0
                 UNION ALL
                 SELECT title FROM activity JOIN link ON owner = id AND role = 'partner'
                  WHERE target = ?1 AND deleted = 0
                 LIMIT 1",
                [id.as_str()],
                |row| row.get(0),
            )
            .optional()
            .map_err(sql)?;
        if let Some(name) = user {
            return Err(Refusal::new(Code::InUse).with("name", name));
        }
        self.delete::<Organisation>(id)
    }

    /// Saves a partnership; its members must be there.
    pub fn partnership_put(&mut self, partnership: &Partnership) -> Result<()> {
        for member in &partnership.members {
            let id = &member.organisation;
            if Organisation::read(&self.tx, id)?.is_none() {
                return Err(Refusal::new(Code::NotFound).on("members").with("id", id));
            }
        }
        self.put(partnership)
    }

    /// Deletes a partnership.
    pub fn partnership_delete(&mut self, id: &Id) -> Result<()> {
        self.delete::<Partnership>(id)
    }

    fn put<R: Record>(&mut self, record: &R) -> Result<()> {
        let before = R::read(&self.tx, record.id())?;
        record.write(&self.tx, &self.stamp)?;
        self.note(R::KIND, record.id(), before.as_ref(), Some(record))
    }

    fn delete<R: Record>(&mut self, id: &Id) -> Result<()> {
        let before = R::read(&self.tx, id)?.ok_or_else(|| Refusal::new(Code::NotFound))?;
        R::bury(&self.tx, id, &self.stamp)?;
        self.note::<R>(R::KIND, id, Some(&before), None)
    }

    /// Brings a record to what it was, given as JSON; `None` is not there.
    pub(crate) fn restore<R: Record>(&mut self, id: &Id, wanted: Option<&str>) -> Result<()> {
        match wanted {
            None => self.delete::<R>(id),
            Some(text) => self.put(&serde_json::from_str::<R>(text).map_err(json)?),
        }
    }

    fn note<R: Record>(
        &mut self,
        kind: &str,
        id: &Id,
        before: Option<&R>,
        after: Option<&R>,
    ) -> Result<()> {
        let text = |record: Option<&R>| record.map(serde_json::to_string).transpose().map_err(json);
        self.note_text(kind, id, text(before)?, text(after)?)
    }

    pub(crate) fn note_text(
        &mut self,
        kind: &str,
        id: &Id,
        before: Option<String>,
        after: Option<String>,
    ) -> Result<()> {
        self.position += 1;
        self.tx
            .execute(
                "INSERT INTO change (operation, position, kind, record, before, after)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    self.operation,
                    self.position,
                    kind,
                    id.as_str(),
                    before,
                    after
                ],
            )
            .map_err(sql)?;
        Ok(())
    }
}
