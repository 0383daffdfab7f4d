//! Traffic with the national service: the binding, the series and the outbox. Exempt from undo: what
//! was sent was sent.

use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, named_params, params};
use tib_domain::{Code, Id, Refusal};

use crate::refusals::sql;
use crate::{Result, Store};

/// What this file is bound to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// `https://…`
    pub address: String,
    /// The service's UUID.
    pub service: String,
    /// The service's Ed25519 public key, hex.
    pub service_key: String,
    /// The service's name.
    pub service_name: String,
    /// The region's id there.
    pub region: String,
    /// The region's name there.
    pub region_name: String,
    /// When, UTC.
    pub enrolled_at: String,
    /// The last exchange that came to its end, UTC.
    pub met_at: Option<String>,
    /// When both ends last had the same counts and hashes, UTC.
    pub compared_at: Option<String>,
}

/// A series of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// UUID.
    pub id: String,
    /// The service that it goes to.
    pub service: String,
    /// The laptop that writes it.
    pub device: Id,
    /// The series that it continues.
    pub predecessor: Option<String>,
    /// Entries in it.
    pub entries: u64,
    /// The first so many have a receipt.
    pub acknowledged: u64,
    number: i64,
}

/// How far an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryState {
    /// Waiting.
    Queued,
    /// On its way, or its receipt is.
    Sent,
    /// The service has it.
    Acknowledged,
    /// The service doesn't take it.
    Refused,
}

impl EntryState {
    /// The name in the file and in texts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Acknowledged => "acknowledged",
            Self::Refused => "refused",
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "sent" => Self::Sent,
            "acknowledged" => Self::Acknowledged,
            "refused" => Self::Refused,
            _ => Self::Queued,
        }
    }
}

/// An entry as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxEntry {
    /// The series.
    pub series: String,
    /// 1, 2, 3 …
    pub place: u64,
    /// UUIDv7.
    pub id: String,
    /// `summary` …
    pub kind: String,
    /// Version of the kind's body.
    pub version: u32,
    /// Canonical JSON.
    pub body: String,
    /// SHA-256 of the body, hex.
    pub hash: String,
    /// When it was written, UTC.
    pub written_at: String,
    /// How far it is.
    pub state: EntryState,
    /// When the service first had it, UTC.
    pub received_at: Option<String>,
    /// What is wrong with a refused one.
    pub field: Option<String>,
    /// Why, in the service's words.
    pub reason: Option<String>,
}

/// A new entry for the outbox.
#[derive(Debug, Clone, Copy)]
pub struct NewEntry<'a> {
    /// `summary` …
    pub kind: &'a str,
    /// Version of the kind's body.
    pub version: u32,
    /// Canonical JSON.
    pub body: &'a str,
    /// SHA-256 of the body, hex.
    pub hash: &'a str,
}

/// The service's receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Of which entry.
    pub place: u64,
    /// When the service first had it, UTC.
    pub received_at: String,
    /// Field and reason, when it doesn't take it.
    pub refused: Option<(String, String)>,
}

/// Sums of what is on its way and what came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TrafficCounts {
    /// Entries waiting or on their way.
    pub waiting: u64,
    /// Entries that the service doesn't take, in the present series.
    pub refused: u64,
    /// Items not read.
    pub unread: u64,
}

const ENTRY: &str = "SELECT s.id AS series, o.place, o.id, o.kind, o.version, o.body, o.hash,
      o.written_at, o.state, o.received_at, o.field, o.reason
    FROM outbox o JOIN series s ON s.number = o.series";

impl Store {
    /// What this file is bound to.
    pub fn binding(&self) -> Result<Option<Binding>> {
        self.read(|r| {
            let connection = r.connection;
            connection
                .query_row("SELECT * FROM binding", [], binding)
                .optional()
                .map_err(sql)
        })
    }

    /// Binds this file to a service and begins a series there. Its place in the feed is forgotten;
    /// items are known by their id, so none comes double.
    pub fn bind(&self, new: &Binding, series: &str, reason: &str) -> Result<()> {
        self.traffic(|connection| {
            connection.execute("DELETE FROM binding", []).map_err(sql)?;
            connection
                .execute(
                    "INSERT INTO binding (one, address, service, service_key, service_name, region,
                       region_name, enrolled_at) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    params![
                        new.address,
                        new.service,
                        new.service_key,
                        new.service_name,
                        new.region,
                        new.region_name,
                        new.enrolled_at
                    ],
                )
                .map_err(sql)?;
            self.start_successor_series(connection, series, &new.service, reason)
        })
    }

    /// Begins a series after the present one; entries without a receipt move along, with new places.
    pub fn begin_series(&self, series: &str, reason: &str) -> Result<()> {
        self.traffic(|connection| {
            let service: String = connection
                .query_row("SELECT service FROM binding", [], |row| row.get(0))
                .map_err(sql)?;
            self.start_successor_series(connection, series, &service, reason)
        })
    }

    fn start_successor_series(
        &self,
        connection: &Connection,
        series: &str,
        service: &str,
        reason: &str,
    ) -> Result<()> {
        let before = newest(connection)?;
        connection
            .execute(
                "INSERT INTO series (id, service, device, predecessor, reason, begun_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    series,
                    service,
                    self.opening.device.as_str(),
                    before.as_ref().map(|series| &series.id),
                    reason,
                    self.now(),
                ],
            )
            .map_err(sql)?;
        let number = connection.last_insert_rowid();
        if let Some(before) = before {
            connection
                .execute(
                    "UPDATE outbox SET series = ?1, place = place - ?2, state = 'queued'
                     WHERE series = ?3 AND place > ?2",
                    params![number, before.acknowledged, before.number],
                )
                .map_err(sql)?;
        }
        Ok(())
    }

    /// The series that is written to.
    pub fn series(&self) -> Result<Option<Series>> {
        self.read(|r| newest(r.connection))
    }

    /// Writes an entry at the end of the series.
    pub fn queue(&self, new: NewEntry<'_>) -> Result<OutboxEntry> {
        self.traffic(|connection| {
            let series = newest(connection)?.ok_or_else(|| Refusal::new(Code::NotEnrolled))?;
            let place = series.entries + 1;
            connection
                .execute(
                    "INSERT INTO outbox (series, place, id, kind, version, body, hash, written_at, state)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'queued')",
                    params![
                        series.number,
                        place,
                        self.opening.ids.next().as_str(),
                        new.kind,
                        new.version,
                        new.body,
                        new.hash,
                        self.now()
                    ],
                )
                .map_err(sql)?;
            let text = format!("{ENTRY} WHERE o.series = ?1 AND o.place = ?2");
            connection
                .query_row(&text, params![series.number, place], entry)
                .map_err(sql)
        })
    }

    /// At most `limit` entries of a series after a place, in order.
    pub fn outbox_after(&self, series: &str, after: u64, limit: usize) -> Result<Vec<OutboxEntry>> {
        let text = format!("{ENTRY} WHERE s.id = ?1 AND o.place > ?2 ORDER BY o.place LIMIT ?3");
        self.read(|r| {
            let connection = r.connection;
            let mut entries = connection.prepare_cached(&text).map_err(sql)?;
            let rows = entries
                .query_map(params![series, after, limit], entry)
                .map_err(sql)?;
            rows.collect::<rusqlite::Result<_>>().map_err(sql)
        })
    }

    /// Hashes of the entries of a series with places `after + 1` to `up_to`.
    pub fn outbox_hashes(&self, series: &str, after: u64, up_to: u64) -> Result<Vec<String>> {
        self.read(|r| {
            let connection = r.connection;
            let mut hashes = connection
                .prepare_cached(
                    "SELECT hash FROM outbox WHERE series = (SELECT number FROM series WHERE id = ?1)
                       AND place > ?2 AND place <= ?3 ORDER BY place",
                )
                .map_err(sql)?;
            let rows = hashes
                .query_map(params![series, after, up_to], |row| row.get(0))
                .map_err(sql)?;
            rows.collect::<rusqlite::Result<_>>().map_err(sql)
        })
    }

    /// Every entry of every series, newest first.
    pub fn outbox(&self) -> Result<Vec<OutboxEntry>> {
        let text = format!("{ENTRY} ORDER BY o.series DESC, o.place DESC");
        self.read(|r| {
            let connection = r.connection;
            let mut entries = connection.prepare(&text).map_err(sql)?;
            let rows = entries.query_map([], entry).map_err(sql)?;
            rows.collect::<rusqlite::Result<_>>().map_err(sql)
        })
    }

    /// Notes that entries up to this place are on their way.
    pub fn outbox_sent(&self, series: &str, up_to: u64) -> Result<()> {
        self.traffic(|connection| {
            connection
                .execute(
                    "UPDATE outbox SET state = 'sent' WHERE state = 'queued' AND place <= ?2
                       AND series = (SELECT number FROM series WHERE id = ?1)",
                    params![series, up_to],
                )
                .map_err(sql)?;
            Ok(())
        })
    }

    /// Keeps the service's receipts.
    pub fn outbox_received(&self, series: &str, receipts: &[Received]) -> Result<()> {
        self.traffic(|connection| {
            let mut keep = connection
                .prepare_cached(
                    "UPDATE outbox SET state = :state, received_at = :at, field = :field,
                       reason = :reason
                     WHERE place = :place AND series = (SELECT number FROM series WHERE id = :series)",
                )
                .map_err(sql)?;
            for receipt in receipts {
                let (field, reason) = receipt.refused.clone().unzip();
                let state = match receipt.refused {
                    Some(_) => EntryState::Refused,
                    None => EntryState::Acknowledged,
                };
                keep.execute(named_params! {
                    ":state": state.as_str(),
                    ":at": receipt.received_at,
                    ":field": field,
                    ":reason": reason,
                    ":place": receipt.place,
                    ":series": series,
                })
                .map_err(sql)?;
            }
            Ok(())
        })
    }

    /// Notes that an exchange came to its end, and whether both ends compared counts and hashes.
    pub fn mark_synced(&self, compared: bool) -> Result<()> {
        self.traffic(|connection| {
            connection
                .execute(
                    "UPDATE binding SET met_at = ?1,
                       compared_at = CASE WHEN ?2 THEN ?1 ELSE compared_at END",
                    params![self.now(), compared],
                )
                .map_err(sql)?;
            Ok(())
        })
    }

    /// Sums of what is on its way and what came. `kind` is the kind of item that is counted.
    pub fn traffic_counts(&self, kind: &str) -> Result<TrafficCounts> {
        self.read(|r| {
            let connection = r.connection;
            connection
                .query_row(
                    "SELECT
                       (SELECT count(*) FROM outbox WHERE state IN ('queued', 'sent')),
                       (SELECT count(*) FROM outbox WHERE state = 'refused'
                          AND series = (SELECT max(number) FROM series)),
                       (SELECT count(*) FROM feed_item
                          WHERE kind = ?1 AND removed = 0 AND read_at IS NULL)",
                    [kind],
                    |row| {
                        Ok(TrafficCounts {
                            waiting: row.get(0)?,
                            refused: row.get(1)?,
                            unread: row.get(2)?,
                        })
                    },
                )
                .map_err(sql)
        })
    }

    /// One transaction that isn't a step of history.
    pub(crate) fn traffic<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut writer = self.writer()?;
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        let done = work(&tx)?;
        tx.commit().map_err(sql)?;
        self.note_changed(&["traffic"]);
        Ok(done)
    }

    pub(crate) fn now(&self) -> String {
        self.opening.clock.now().to_rfc3339()
    }
}

fn newest(connection: &Connection) -> Result<Option<Series>> {
    connection
        .query_row(
            "SELECT s.number, s.id, s.service, s.device, s.predecessor,
               (SELECT count(*) FROM outbox WHERE series = s.number) AS entries,
               (SELECT min(place) - 1 FROM outbox
                  WHERE series = s.number AND state IN ('queued', 'sent')) AS before_waiting
             FROM series s ORDER BY s.number DESC LIMIT 1",
            [],
            |row| {
                let entries: u64 = row.get("entries")?;
                Ok(Series {
                    id: row.get("id")?,
                    service: row.get("service")?,
                    device: Id::new(row.get::<_, String>("device")?),
                    predecessor: row.get("predecessor")?,
                    entries,
                    acknowledged: row
                        .get::<_, Option<u64>>("before_waiting")?
                        .unwrap_or(entries),
                    number: row.get("number")?,
                })
            },
        )
        .optional()
        .map_err(sql)
}

fn binding(row: &Row<'_>) -> rusqlite::Result<Binding> {
    Ok(Binding {
        address: row.get("address")?,
        service: row.get("service")?,
        service_key: row.get("service_key")?,
        service_name: row.get("service_name")?,
        region: row.get("region")?,
        region_name: row.get("region_name")?,
        enrolled_at: row.get("enrolled_at")?,
        met_at: row.get("met_at")?,
        compared_at: row.get("compared_at")?,
    })
}

fn entry(row: &Row<'_>) -> rusqlite::Result<OutboxEntry> {
    Ok(OutboxEntry {
        series: row.get("series")?,
        place: row.get("place")?,
        id: row.get("id")?,
        kind: row.get("kind")?,
        version: row.get("version")?,
        body: row.get("body")?,
        hash: row.get("hash")?,
        written_at: row.get("written_at")?,
        state: EntryState::parse(&row.get::<_, String>("state")?),
        received_at: row.get("received_at")?,
        field: row.get("field")?,
        reason: row.get("reason")?,
    })
}
