//! Workspaces of a given size, to try and to measure with: the same in every run of one school year.
//! Every kind of record has its own function in [`Maker`], called by [`Maker::all`].

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use fastrand::Rng;
use tib_domain::{
    Activity, ActivityStatus, Ambition, Clock, Contact, Id, Ids, Member, Organisation,
    OwnIndicator, OwnValue, Partnership, PartnershipStatus, Reach, Record, Region, SchoolYear,
    StatusChange, Task,
};
use tib_store::{Opening, Store, Writing};

use super::{ids, words};
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
    /// Changes of history of all these.
    changes: usize,
    contacts: usize,
    tasks: usize,
}

impl Counts {
    /// Steps of history, with the making of what isn't changed later.
    fn steps(&self) -> usize {
        self.changes + self.contacts + self.tasks
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
                changes: 500,
                contacts: 60,
                tasks: 240,
            },
            Self::M => Counts {
                years: 10,
                organisations: 600,
                partnerships: 400,
                activities: 5_000,
                ambitions: 12,
                changes: 30_000,
                contacts: 2_500,
                tasks: 20_000,
            },
            Self::L => Counts {
                years: 10,
                organisations: 12_000,
                partnerships: 8_000,
                activities: 100_000,
                ambitions: 240,
                changes: 600_000,
                contacts: 50_000,
                tasks: 400_000,
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
/// Activities that are worked on at the same time.
const AT_ONCE: usize = 100;
/// Of so many activities, one is made by mistake and deleted again.
const MISTAKES: usize = 50;

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
            device: app.device.clone(),
            clock: past.clone(),
            ids: Arc::new(NoIds),
            read_only: false,
            snapshots: app.home.join("snapshots"),
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
    maker.moment();
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
    fn all(&mut self) -> Result<()> {
        let organisations = self.organisations()?;
        self.partnerships(&organisations)?;
        self.ambitions()?;
        let contacts = self.contacts()?;
        self.activities(&organisations, &contacts)?;
        // A new kind: a function like these, which hands each change to `put`.
        self.afterthoughts(&organisations)?;
        self.flush()
    }

    /// Sets the clock to where this change is among all.
    fn moment(&self) -> i64 {
        let noon = self
            .first
            .and_time(NaiveTime::MIN)
            .and_utc()
            .timestamp_millis();
        let span = i64::try_from(self.days).unwrap_or_default() * 86_400_000;
        let part = |number: usize| i64::try_from(number).unwrap_or_default();
        noon + span / part(self.counts.steps() + 1) * part(self.made)
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

    /// One to some terms of a list.
    fn terms(&mut self, list: &str, codes: &[&str], most: usize) -> Vec<Id> {
        let mut codes = codes.to_vec();
        self.random.shuffle(&mut codes);
        codes.truncate(self.random.usize(1..=most));
        ids(list, &codes)
    }

    fn themes(&mut self) -> Vec<Id> {
        const THEMES: &[&str] = &[
            "groei",
            "leerlijnen",
            "macrodoelmatig",
            "docenten",
            "lob",
            "vernieuwing",
            "leven-lang-leren",
            "m-tech",
        ];
        self.terms("theme", THEMES, 2)
    }

    fn sectors(&mut self) -> Vec<Id> {
        const SECTORS: &[&str] = &[
            "maakindustrie",
            "installatie",
            "bouw",
            "transport",
            "ict",
            "energie",
        ];
        self.terms("sector", SECTORS, 2)
    }

    /// Some organisations, each once. A few are in everything.
    fn some_of(&mut self, organisations: &[Id], many: usize) -> Vec<Id> {
        let mut some: Vec<Id> = Vec::new();
        while some.len() < many.min(organisations.len()) {
            let among = if self.random.u8(..3) == 0 {
                organisations.len().div_ceil(20)
            } else {
                organisations.len()
            };
            match organisations.get(self.random.usize(..among)) {
                Some(one) if !some.contains(one) => some.push(one.clone()),
                _ => {}
            }
        }
        some
    }

    fn organisations(&mut self) -> Result<Vec<Id>> {
        let mut made = Vec::new();
        for _ in 0..self.counts.organisations {
            let (name, kind) = words::organisation(&mut self.random);
            let organisation = Organisation {
                id: self.id(),
                name,
                kinds: ids("organisation_kind", &[kind]),
                sectors: self.sectors(),
                kvk: Some(format!("{:08}", self.random.u32(..100_000_000))),
                street: words::street(&mut self.random),
                postcode: format!("{} AB", self.random.u16(1000..9999)),
                place: words::place(&mut self.random),
                website: "https://www.voorbeeld.example".to_owned(),
                notes: words::text(&mut self.random, 0..=3),
                ..Organisation::default()
            };
            made.push(organisation.id.clone());
            self.put("organisation-new", organisation)?;
        }
        Ok(made)
    }

    fn partnerships(&mut self, organisations: &[Id]) -> Result<()> {
        const KINDS: &[&str] = &[
            "convenant",
            "leerlijn",
            "hybride-docent",
            "gastlessen",
            "stage",
            "materiaal",
        ];
        for number in 0..self.counts.partnerships {
            let start = self.day(number, self.counts.partnerships);
            let end = start + Days::new(self.random.u64(365..1500));
            let many = self.random.usize(2..7);
            let members = self
                .some_of(organisations, many)
                .into_iter()
                .map(|organisation| Member {
                    organisation,
                    ..Member::default()
                });
            let members = members.collect();
            let partnership = Partnership {
                id: self.id(),
                name: words::partnership(&mut self.random),
                kind: Id::new(format!(
                    "partnership_kind:{}",
                    words::one(&mut self.random, KINDS)
                )),
                members,
                themes: self.themes(),
                sectors: self.sectors(),
                start: Some(start),
                end: Some(end),
                status: match self.random.u8(..10) {
                    _ if end < self.today => PartnershipStatus::Ended,
                    0 => PartnershipStatus::Exploring,
                    1..=2 => PartnershipStatus::Anchored,
                    _ => PartnershipStatus::Active,
                },
                agreement: words::text(&mut self.random, 2..=12),
            };
            self.put("partnership-new", partnership)?;
        }
        Ok(())
    }

    /// Ambitions about public indicators and about the region's own.
    fn ambitions(&mut self) -> Result<()> {
        let last = SchoolYear::of(self.today).0;
        let mut about = vec![
            "vmbo_intake_tech".to_owned(),
            "vmbo_intake_tech_share".to_owned(),
        ];
        for name in [
            "Meisjes in techniek",
            "Leerwerkplekken",
            "Gastlessen per klas",
        ] {
            let own = OwnIndicator {
                id: self.id(),
                name: name.to_owned(),
                definition: words::text(&mut self.random, 1..=3),
                source: "Eigen telling".to_owned(),
                values: (last - 4..=last)
                    .map(|school_year| OwnValue {
                        school_year,
                        value: f64::from(self.random.u16(20..400)),
                    })
                    .collect(),
                ..OwnIndicator::default()
            };
            about.push(own.id.to_string());
            self.put("own-indicator-new", own)?;
        }
        for number in 0..self.counts.ambitions {
            let baseline = f64::from(self.random.u16(50..400));
            let ambition = Ambition {
                id: self.id(),
                statement: format!("Meer bereiken met {}", words::title(&mut self.random)),
                theme: self.themes().into_iter().next(),
                indicator: about.get(number % about.len()).cloned().unwrap_or_default(),
                baseline_year: last - 2,
                baseline_value: baseline,
                target_year: last + 3,
                target_value: (baseline * 1.1).round(),
                ..Ambition::default()
            };
            self.put("ambition-new", ambition)?;
        }
        Ok(())
    }

    /// The day of one of many, evenly over the time there is and some months ahead.
    fn day(&mut self, number: usize, of: usize) -> NaiveDate {
        let day = (self.days + 240) * number / of.max(1) + self.random.usize(..14);
        self.first + Days::new(day as u64)
    }

    /// Activities that live next to each other: each is made, planned, carried out and closed by
    /// changes of its own, with those of others between.
    fn activities(&mut self, organisations: &[Id], contacts: &[Id]) -> Result<()> {
        let mut number = 0;
        while number < self.counts.activities {
            let end = (number + AT_ONCE).min(self.counts.activities);
            let mut lives: Vec<std::vec::IntoIter<Activity>> = Vec::new();
            let mut about = Vec::new();
            for number in number..end {
                let life = self.life(organisations, contacts, number);
                about.extend(life.last().map(|last| (last.id.clone(), last.end)));
                if number % MISTAKES == 0
                    && let Some(first) = life.first()
                {
                    let id = self.id();
                    let mistake = Activity {
                        id: id.clone(),
                        ..first.clone()
                    };
                    self.put("activity-new", mistake)?;
                    self.step(
                        "activity-delete",
                        Box::new(move |w| w.delete::<Activity>(&id)),
                    )?;
                }
                lives.push(life.into_iter());
            }
            let mut label = "activity-new";
            loop {
                let next: Vec<Activity> = lives.iter_mut().filter_map(Iterator::next).collect();
                if next.is_empty() {
                    break;
                }
                for activity in next {
                    self.put(label, activity)?;
                }
                label = "activity";
            }
            self.tasks(&about, contacts)?;
            number = end;
        }
        Ok(())
    }

    fn contacts(&mut self) -> Result<Vec<Id>> {
        let mut made = Vec::new();
        for _ in 0..self.counts.contacts {
            let contact = Contact {
                id: self.id(),
                name: words::person(&mut self.random),
            };
            made.push(contact.id.clone());
            self.put("contact-new", contact)?;
        }
        Ok(made)
    }

    /// What is to be done for these activities; of what is past, nearly everything was done.
    fn tasks(&mut self, about: &[(Id, Option<NaiveDate>)], contacts: &[Id]) -> Result<()> {
        let each = self.counts.tasks / self.counts.activities;
        for (activity, end) in about.iter().flat_map(|one| std::iter::repeat_n(one, each)) {
            let due = end.map(|end| end - Days::new(self.random.u64(0..60)));
            let past = due.filter(|due| *due < self.today && self.random.u8(..30) > 0);
            let task = Task {
                id: self.id(),
                title: format!(
                    "{} {}",
                    words::deed(&mut self.random),
                    words::title(&mut self.random)
                ),
                due,
                who: contacts.get(self.random.usize(..contacts.len())).cloned(),
                done: past.map(|due| due - Days::new(self.random.u64(0..10))),
                subject: Some(format!("activity/{activity}")),
            };
            self.put("task-new", task)?;
        }
        Ok(())
    }

    /// An activity after each of its changes.
    fn life(&mut self, organisations: &[Id], contacts: &[Id], number: usize) -> Vec<Activity> {
        use ActivityStatus::{Cancelled, Done, Idea, Planned, Running};
        let start = self.day(number, self.counts.activities);
        let last = start + Days::new(self.random.u64(0..120));
        let many = self.random.usize(1..5);
        let mut now = Activity {
            id: self.id(),
            title: words::title(&mut self.random),
            themes: self.themes(),
            sectors: self.sectors(),
            partners: self.some_of(organisations, many),
            lead: contacts.get(self.random.usize(..contacts.len())).cloned(),
            start: Some(start),
            end: Some(last),
            status: Idea,
            ..Activity::default()
        };
        let mut life = vec![now.clone()];
        let forgotten = self.random.u8(..40) == 0;
        let goes_on = match self.random.u8(..20) {
            0 => &[Cancelled][..],
            1 => &[],
            _ if start > self.today => &[Planned],
            _ if last >= self.today || forgotten => &[Planned, Running],
            _ => &[Planned, Running, Done],
        };
        for status in goes_on {
            now.status = *status;
            let on = match status {
                Idea | Planned | Cancelled => start - Days::new(self.random.u64(20..90)),
                Running => start,
                Done => last,
            };
            now.status_log.push(StatusChange {
                id: self.id(),
                status: *status,
                on,
                reason: if *status == Cancelled {
                    "Te weinig aanmeldingen".into()
                } else {
                    String::new()
                },
            });
            match status {
                Planned => self.plan(&mut now, start),
                Done => {
                    now.results = words::text(&mut self.random, 2..=8);
                    for reach in &mut now.reach {
                        reach.reached = reach
                            .planned
                            .map(|planned| planned * self.random.u32(60..120) / 100);
                    }
                }
                _ => {}
            }
            life.push(now.clone());
        }
        if now.status == Done && self.random.bool() {
            now.lessons = words::text(&mut self.random, 1..=4);
            now.shareable = self.random.bool();
            life.push(now);
        }
        life
    }

    fn plan(&mut self, activity: &mut Activity, start: NaiveDate) {
        const GROUPS: &[&str] = &["po", "vmbo-bk", "vmbo-gt", "mbo", "docenten", "bedrijven"];
        activity.place = words::place(&mut self.random);
        for target_group in self.terms("target_group", GROUPS, 2) {
            activity.reach.push(Reach {
                id: self.id(),
                school_year: SchoolYear::of(start).0,
                target_group,
                planned: Some(self.random.u32(5..300)),
                reached: None,
            });
        }
    }

    /// Changes of organisations until there is as much history as there should be.
    fn afterthoughts(&mut self, organisations: &[Id]) -> Result<()> {
        while self.made < self.counts.steps() {
            let id = organisations
                .get(self.random.usize(..organisations.len()))
                .cloned()
                .unwrap_or_default();
            let notes = words::text(&mut self.random, 1..=4);
            let change = move |w: &mut Writing<'_>| {
                if let Some(mut organisation) = w.reading().get::<Organisation>(&id)? {
                    organisation.notes = notes;
                    w.put(&organisation)?;
                }
                Ok(())
            };
            self.step("organisation", Box::new(change))?;
        }
        Ok(())
    }
}
