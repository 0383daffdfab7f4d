//! What the tests of the store share: a fixed clock, a workspace in a folder of its own, records
//! with every field filled in.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "each test file uses a part; a test may stop where something is not as it should be"
)]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use rusqlite::Connection;
use tib_domain::{
    Activity, ActivityStatus, Attachment, Clock, Id, Ids, Member, Organisation, Partnership,
    PartnershipStatus, Reach, Refusal, Region, RegionMember, Sign, StatusChange, Term, TermList,
};
use tib_store::{
    ClassKey, Content, ImportSink, Key, NewImport, Opening, Result, Store, UnitRecord,
};

struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_700_000_000, 0).unwrap()
    }
}

struct Counted(AtomicU64);

impl Ids for Counted {
    fn next(&self) -> Id {
        Id::new(format!("id-{}", self.0.fetch_add(1, Ordering::Relaxed)))
    }
}

pub fn opening(folder: &Path, read_only: bool) -> Opening {
    Opening {
        device: Id::new("laptop"),
        clock: Arc::new(Fixed),
        ids: Arc::new(Counted(AtomicU64::new(1))),
        read_only,
        backups: folder.join("backups"),
        erased: Vec::new(),
        key: key(),
    }
}

/// None, but in the stories that `locked.rs` tells again of locked files.
pub fn key() -> Option<Key> {
    (env!("CARGO_CRATE_NAME") == "locked").then(|| Key::new(KEY))
}

const KEY: [u8; 32] = [0xA5; 32];

/// A file past the store.
pub fn raw(path: &Path) -> Connection {
    let raw = Connection::open(path).unwrap();
    if key().is_some() {
        raw.execute_batch(&format!("PRAGMA key = {}", pragma_key()))
            .unwrap();
    }
    raw
}

fn pragma_key() -> String {
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("\"x'{hex}'\"")
}

/// A file that an older version made, and as it would be locked.
pub fn older(name: &str, to: &Path) {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    std::fs::copy(fixtures.join(name), to).unwrap();
    if key().is_some() {
        let plain = to.with_extension("plain");
        std::fs::rename(to, &plain).unwrap();
        let raw = Connection::open(&plain).unwrap();
        let number = |pragma: &str| -> i32 {
            raw.pragma_query_value(None, pragma, |row| row.get(0))
                .unwrap()
        };
        raw.execute_batch(&format!(
            "ATTACH '{}' AS locked KEY {}; SELECT sqlcipher_export('locked');
             PRAGMA locked.application_id = {}; PRAGMA locked.user_version = {}; DETACH locked;",
            to.display(),
            pragma_key(),
            number("application_id"),
            number("user_version"),
        ))
        .unwrap();
        std::fs::remove_file(plain).unwrap();
    }
}

/// A clock that a test sets.
pub struct Moved(pub Mutex<DateTime<Utc>>);

impl Moved {
    pub fn new() -> Arc<Self> {
        Arc::new(Self(Mutex::new(Fixed.now())))
    }

    pub fn pass(&self, time: TimeDelta) {
        *self.0.lock().unwrap() += time;
    }
}

impl Clock for Moved {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

pub fn create(folder: &Path) -> (PathBuf, Store) {
    let path = folder.join("regio.tib");
    let store = Store::create(&path, opening(folder, false)).unwrap();
    store.write("init", |tx| tx.put(&region())).unwrap();
    (path, store)
}

/// A workspace whose clock the test sets.
pub fn timed(folder: &Path) -> (PathBuf, Store, Arc<Moved>) {
    let clock = Moved::new();
    let path = folder.join("regio.tib");
    let opening = Opening {
        clock: clock.clone(),
        ..opening(folder, false)
    };
    let store = Store::create(&path, opening).unwrap();
    store.write("init", |w| w.put(&region())).unwrap();
    (path, store, clock)
}

pub fn open(path: &Path) -> Result<Store> {
    Store::open(path, opening(path.parent().unwrap(), false))
}

pub fn open_to_read(path: &Path) -> Result<Store> {
    Store::open(path, opening(path.parent().unwrap(), true))
}

pub fn refused<T>(result: Result<T>) -> Refusal {
    result.err().expect("it should be refused")
}

pub fn ids(texts: &[&str]) -> Vec<Id> {
    texts.iter().map(|text| Id::new(*text)).collect()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn region() -> Region {
    Region {
        id: Id::new("r"),
        name: "Twente".into(),
        identity: "Maakregio".into(),
        start_year: Some(2020),
        sectors: ids(&["sector:bouw", "sector:ict"]),
        themes: ids(&["theme:lob"]),
        members: vec![
            RegionMember {
                id: Id::new("r/0"),
                ..RegionMember::municipality("GM0153")
            },
            RegionMember {
                id: Id::new("r/1"),
                place: Id::new("vo:00AH07"),
                sign: Sign::Minus,
                from: Some(2019),
                to: Some(2021),
            },
        ],
    }
}

pub fn organisation(id: &str, name: &str) -> Organisation {
    Organisation {
        id: Id::new(id),
        name: name.into(),
        kinds: ids(&["organisation_kind:vmbo", "organisation_kind:mbo"]),
        sectors: ids(&["sector:ict"]),
        kvk: Some("12345678".into()),
        street: "Dorpsstraat 1".into(),
        postcode: "7511 AA".into(),
        place: "Enschede".into(),
        municipality: Some("GM0153".into()),
        website: "https://example.org".into(),
        notes: "Bellen na \"de\" zomer — één keer".into(),
        ..Organisation::default()
    }
}

pub fn partnership() -> Partnership {
    Partnership {
        id: Id::new("p"),
        name: "Techniekpact".into(),
        kind: Id::new("partnership_kind:convenant"),
        members: ["b", "a"]
            .map(|id| Member {
                id: Id::new(format!("p-{id}")),
                organisation: Id::new(id),
                role: format!("rol van {id}"),
            })
            .into(),
        themes: ids(&["theme:groei"]),
        sectors: ids(&["sector:bouw"]),
        start: Some(day("2024-08-01")),
        end: Some(day("2026-07-31")),
        status: PartnershipStatus::Anchored,
        agreement: "Drie jaar".into(),
        renews: None,
    }
}

pub fn activity(id: &str) -> Activity {
    Activity {
        id: Id::new(id),
        title: format!("Techniekdag {id}"),
        themes: ids(&["theme:lob", "theme:groei"]),
        sectors: ids(&["sector:ict"]),
        start: Some(day("2025-01-02")),
        end: Some(day("2025-01-03")),
        status: ActivityStatus::Running,
        status_log: vec![StatusChange {
            id: Id::new("step"),
            status: ActivityStatus::Running,
            on: day("2025-01-02"),
            reason: "begonnen".into(),
        }],
        place: "Almelo".into(),
        reach: vec![Reach {
            id: Id::new("reach"),
            school_year: 2024,
            target_group: Id::new("target_group:po"),
            planned: Some(120),
            reached: None,
        }],
        results: "Veel".into(),
        lessons: "Eerder beginnen".into(),
        shareable: true,
        ..Activity::default()
    }
}

/// Bytes that no two numbers have in common, of this length.
pub fn bytes(number: u8, length: usize) -> Vec<u8> {
    let mut all = vec![number; length];
    for (place, byte) in all.iter_mut().enumerate() {
        *byte ^= (place >> 20) as u8;
    }
    all
}

/// Keeps a file that belongs to the region.
pub fn attach(store: &Store, id: &str, name: &str, bytes: &[u8]) {
    let content = Content::read(bytes).unwrap();
    let attachment = Attachment {
        id: Id::new(id),
        name: name.into(),
        media_type: "application/pdf".into(),
        size: content.size(),
        content: content.sha256().into(),
        subject: Some("region/r".into()),
    };
    store
        .write("attach", |w| {
            w.keep(&content)?;
            w.put(&attachment)
        })
        .unwrap();
}

/// Deletes an attachment.
pub fn detach(store: &Store, id: &str) {
    store
        .write("delete", |w| w.delete::<Attachment>(&Id::new(id)))
        .unwrap();
}

/// The bytes of an attachment.
pub fn attached(store: &Store, id: &str) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    store.read(|r| {
        let attachment = r.get::<Attachment>(&Id::new(id))?.unwrap();
        r.content(&attachment.content, |bytes| {
            all.extend_from_slice(bytes);
            Ok(())
        })
    })?;
    Ok(all)
}

pub fn term() -> Term {
    Term {
        id: Id::new("t"),
        list: TermList::Theme,
        code: "eigen".into(),
        name_nl: "Eigen thema".into(),
        name_en: "Own theme".into(),
        valid_from: Some("2024-01-01".into()),
        valid_to: Some("2025-01-01".into()),
        version: 3,
        national: false,
        counts_under: Some(Id::new("theme:lob")),
    }
}

pub fn pupils(sha: &str, edition: &str) -> NewImport {
    NewImport {
        kind: "A".into(),
        variant: "pupils_vo".into(),
        file_name: format!("{sha}.csv"),
        sha256: sha.into(),
        school_year: Some(2019),
        years: Vec::new(),
        edition: edition.into(),
        layout: serde_json::json!([{ "year": 2019, "sex": "m" }]),
    }
}

pub fn rows(sink: &mut ImportSink<'_>, rows: &[(&str, &str)]) -> Result<()> {
    for (line, (unit, cells)) in (2..).zip(rows) {
        sink.unit(UnitRecord {
            unit,
            name: "School",
            place: "PLAATS",
            province: "Gelderland",
            ..UnitRecord::default()
        })?;
        let class = ClassKey {
            education: "VMBO BL lj 3-4",
            sector: "Techniek",
            profile: "BWI",
            element: "",
            name: "n",
        };
        sink.fact(line, unit, class, None, cells)?;
    }
    Ok(())
}

/// The facts that win, with the number of their branch, as `90AA00[1]`.
pub fn winning(store: &Store) -> Vec<String> {
    let mut found = Vec::new();
    for effective in store.read(|r| r.effective_imports()).unwrap() {
        let mut units = Vec::new();
        store
            .read(|r| r.units(&effective.import, |unit| units.push(unit)))
            .unwrap();
        store
            .read(|r| {
                r.facts(&effective.import, |fact| {
                    let unit = units.iter().find(|unit| unit.number == fact.unit).unwrap();
                    found.push(format!("{}{}", unit.unit, fact.cells));
                })
            })
            .unwrap();
    }
    found
}
