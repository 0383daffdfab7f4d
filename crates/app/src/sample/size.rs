//! Workspaces of a given size, to try and to measure with: the same in every run of one school year.
//! What is made of each kind stands in `records.rs`; here is how much, when, and how it is written.

mod records;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use fastrand::Rng;
use tib_domain::{Clock, Id, Ids, Record, Region, SchoolYear};
use tib_store::{Opening, Store, Writing};

use crate::{App, Result};

/// How large a made-up workspace is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// One year of one project leader.
    S,
    /// Ten years.
    M,
    /// Twenty times as much in ten years.
    L,
}

/// How many there are of what.
struct Counts {
    years: i32,
    organisations: usize,
    partnerships: usize,
    activities: usize,
    ambitions: usize,
    agreements: usize,
    /// Changes of history of all these.
    changes: usize,
    contacts: usize,
    tasks: usize,
    moments: usize,
    budget_lines: usize,
}

impl Counts {
    /// Steps of history, with the making of what isn't changed later.
    fn steps(&self) -> usize {
        self.changes
            + self.contacts
            + self.tasks
            + self.moments
            + self.budget_lines
            + self.agreements
    }
}

impl Size {
    fn counts(self) -> Counts {
        match self {
            Self::S => Counts {
                years: 1,
                organisations: 40,
                partnerships: 25,
                activities: 60,
                ambitions: 3,
                agreements: 4,
                changes: 500,
                contacts: 60,
                tasks: 240,
                moments: 80,
                budget_lines: 40,
            },
            Self::M => Counts {
                years: 10,
                organisations: 600,
                partnerships: 400,
                activities: 5_000,
                ambitions: 12,
                agreements: 40,
                changes: 30_000,
                contacts: 2_500,
                tasks: 20_000,
                moments: 4_000,
                budget_lines: 1_500,
            },
            Self::L => Counts {
                years: 10,
                organisations: 12_000,
                partnerships: 8_000,
                activities: 100_000,
                ambitions: 240,
                agreements: 800,
                changes: 600_000,
                contacts: 50_000,
                tasks: 400_000,
                moments: 80_000,
                budget_lines: 30_000,
            },
        }
    }

    /// School years that there are figures of.
    pub(super) fn years_of_figures(self) -> i32 {
        self.counts().years.max(super::YEARS)
    }

    /// Its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::M => "M",
            Self::L => "L",
        }
    }
}

/// Steps of history in a transaction.
const TOGETHER: usize = 5_000;
/// Made-up time: it stands where it is set.
struct Past(AtomicI64);

impl Clock for Past {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::Relaxed)).unwrap_or_default()
    }
}

/// Everything that is made names itself.
struct NoIds;

impl Ids for NoIds {
    fn next(&self) -> Id {
        Id::default()
    }
}

/// Makes the file with all records that people of the region would have typed.
pub(super) fn make(app: &App, path: &Path, size: Size, name: &str) -> Result<()> {
    let today = super::present(app.today());
    let counts = size.counts();
    let first_year = SchoolYear::of(today).0 - counts.years + 1;
    let (first, _) = SchoolYear(first_year).days();
    let past = Arc::new(Past(AtomicI64::new(0)));
    let store = Store::create(
        path,
        Opening {
            clock: past.clone(),
            ids: Arc::new(NoIds),
            ..crate::workspace::opening(app, false)
        },
    )?;
    let mut maker = Maker {
        store: &store,
        past,
        random: Rng::with_seed(size as u64 + 1),
        days: usize::try_from((today - first).num_days()).unwrap_or_default(),
        counts,
        today,
        first,
        made: 0,
        waiting: Vec::new(),
    };
    maker.past.0.store(maker.moment(), Ordering::Relaxed);
    store.write("init", |w| {
        w.put(&Region {
            id: maker.id(),
            name: name.to_owned(),
            ..Region::default()
        })
    })?;
    maker.made += 1;
    maker.all()
}

/// A step of history that waits for its transaction.
type Step = Box<dyn FnOnce(&mut Writing<'_>) -> Result<()>>;

struct Maker<'a> {
    store: &'a Store,
    past: Arc<Past>,
    random: Rng,
    counts: Counts,
    today: NaiveDate,
    /// The day that everything begins.
    first: NaiveDate,
    days: usize,
    /// Changes so far.
    made: usize,
    waiting: Vec<(i64, &'static str, Step)>,
}

impl Maker<'_> {
    /// When this change is made: all lie evenly between the first day and today.
    fn moment(&self) -> i64 {
        let start = self
            .first
            .and_time(NaiveTime::MIN)
            .and_utc()
            .timestamp_millis();
        let span = i64::try_from(self.days).unwrap_or_default() * 86_400_000;
        let part = |number: usize| i64::try_from(number).unwrap_or_default();
        start + span / part(self.counts.steps() + 1) * part(self.made)
    }

    /// A UUIDv7 of the made-up time.
    fn id(&mut self) -> Id {
        let millis = u64::try_from(self.moment()).unwrap_or_default();
        let mut bytes = [0; 10];
        self.random.fill(&mut bytes);
        let made = uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid();
        Id::new(made.to_string())
    }

    fn put<R: Record + 'static>(&mut self, label: &'static str, record: R) -> Result<()> {
        self.step(label, Box::new(move |w| w.put(&record)))
    }

    fn step(&mut self, label: &'static str, step: Step) -> Result<()> {
        self.waiting.push((self.moment(), label, step));
        self.made += 1;
        if self.waiting.len() < TOGETHER {
            return Ok(());
        }
        self.flush()
    }

    /// Writes what waits, in one transaction.
    fn flush(&mut self) -> Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        let past = &self.past;
        self.store.write("sample", |w| {
            for (moment, label, step) in waiting {
                past.0.store(moment, Ordering::Relaxed);
                w.next_step(label)?;
                step(w)?;
            }
            Ok(())
        })
    }
}
