//! What a made-up workspace holds of each kind: a function for every kind, called by [`Maker::all`].

use chrono::{Days, NaiveDate};
use tib_domain::{
    Activity, ActivityStatus, AgreementYear, Ambition, BudgetLine, Contact, ContactMoment,
    ContactRole, Holiday, Id, Measure, Member, Organisation, OwnIndicator, OwnValue, Partnership,
    PartnershipStatus, PerformanceAgreement, Reach, SchoolYear, StatusChange, Task,
};
use tib_store::Writing;

use super::Maker;
use crate::Result;
use crate::sample::plan::holidays;
use crate::sample::{ids, words};

/// Activities that are worked on at the same time.
const AT_ONCE: usize = 100;
/// Of so many activities, one is made by mistake and deleted again.
const MISTAKES: usize = 50;

impl Maker<'_> {
    /// Makes everything.
    pub(super) fn all(&mut self) -> Result<()> {
        let organisations = self.organisations()?;
        self.partnerships(&organisations)?;
        self.ambitions()?;
        self.agreements()?;
        let contacts = self.contacts(&organisations)?;
        self.moments(&organisations, &contacts)?;
        self.budget_lines(&organisations)?;
        self.activities(&organisations, &contacts)?;
        // A new kind: a function like these, which hands each change to `put`.
        self.holidays()?;
        self.afterthoughts(&organisations)?;
        self.flush()
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
                renews: None,
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

    /// What was promised year by year, by every measure in turn.
    fn agreements(&mut self) -> Result<()> {
        const MEASURES: &[Measure] = &[
            Measure::Reach,
            Measure::OwnCount,
            Measure::ActivitiesDone,
            Measure::Partnerships,
            Measure::Evidence,
            Measure::CoFinancing,
        ];
        let last = SchoolYear::of(self.today).0;
        for number in 0..self.counts.agreements {
            let measure = MEASURES.get(number % MEASURES.len()).copied();
            let agreement = PerformanceAgreement {
                id: self.id(),
                statement: format!("Afgesproken: {}", words::title(&mut self.random)),
                measure: measure.unwrap_or_default(),
                theme: (number % 2 == 0)
                    .then(|| self.themes().into_iter().next())
                    .flatten(),
                years: (last - 2..=last + 1)
                    .map(|school_year| AgreementYear {
                        id: Id::new(school_year.to_string()),
                        school_year,
                        target: Some(f64::from(self.random.u16(5..400))),
                        realised: Some(f64::from(self.random.u16(0..400))),
                        ..AgreementYear::default()
                    })
                    .collect(),
                ..PerformanceAgreement::default()
            };
            self.put("performance-agreement-new", agreement)?;
        }
        Ok(())
    }

    fn holidays(&mut self) -> Result<()> {
        let last = SchoolYear::of(self.today).0;
        for year in SchoolYear::of(self.first).0..=last + 1 {
            for holiday in holidays(SchoolYear(year)) {
                let id = self.id();
                self.put("holiday-new", Holiday { id, ..holiday })?;
            }
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

    fn contacts(&mut self, organisations: &[Id]) -> Result<Vec<Id>> {
        let mut made = Vec::new();
        for number in 0..self.counts.contacts {
            let role = |organisation| ContactRole {
                organisation,
                function: "docent".to_owned(),
                ..ContactRole::default()
            };
            let many = self.random.usize(0..3);
            let roles = self.some_of(organisations, many).into_iter().map(role);
            let contact = Contact {
                roles: roles.collect(),
                id: self.id(),
                name: words::person(&mut self.random),
                mail: format!("persoon-{number}@voorbeeld.example"),
                phone: format!("088 {:07}", self.random.u32(..10_000_000)),
                kept_until: Some(self.today + Days::new(self.random.u64(1..900))),
                mailing: self.random.bool(),
                ..Contact::default()
            };
            made.push(contact.id.clone());
            self.put("contact-new", contact)?;
        }
        Ok(made)
    }

    fn moments(&mut self, organisations: &[Id], contacts: &[Id]) -> Result<()> {
        for _ in 0..self.counts.moments {
            let moment = ContactMoment {
                id: self.id(),
                title: words::title(&mut self.random),
                day: Some(self.today - Days::new(self.random.u64(0..900))),
                contacts: self.some_of(contacts, 1),
                organisations: self.some_of(organisations, 1),
                text: words::text(&mut self.random, 1..=4),
                ..ContactMoment::default()
            };
            self.put("contact-moment-new", moment)?;
        }
        Ok(())
    }

    fn budget_lines(&mut self, organisations: &[Id]) -> Result<()> {
        let last = SchoolYear::of(self.today).0;
        for _ in 0..self.counts.budget_lines {
            let line = BudgetLine {
                id: self.id(),
                title: words::title(&mut self.random),
                school_year: Some(last - self.random.i32(0..self.counts.years)),
                source: Some(Id::new("budget_source:bedrijf-natura")),
                bearer: self.some_of(organisations, 1).pop(),
                budgeted: self.random.i64(1..200) * 10_000,
                ..BudgetLine::default()
            };
            self.put("budget-line-new", line)?;
        }
        Ok(())
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
                milestone: self.random.u8(..20) == 0,
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
