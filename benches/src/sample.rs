//! Ten years of a region, of the size that measurements are made on: 600 organisations, 400
//! partnerships and 5,000 activities, the same in every run.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use tib_domain::{
    Activity, ActivityStatus, Clock, Id, Ids, Member, Organisation, Partnership, PartnershipStatus,
    Region,
};
use tib_store::{Opening, Store};

struct Now;

impl Clock for Now {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// Every record below names itself.
struct NoIds;

impl Ids for NoIds {
    fn next(&self) -> Id {
        Id::new("unused")
    }
}

/// A home of the app with this region as the workspace that was open last.
pub fn ten_years(home: &Path) {
    std::fs::create_dir_all(home).unwrap();
    let path = home.join("tien-jaar.tib");
    let opening = Opening {
        device: Id::new("bench"),
        clock: Arc::new(Now),
        ids: Arc::new(NoIds),
        read_only: false,
        snapshots: home.join("snapshots"),
    };
    let store = Store::create(&path, opening).unwrap();
    let term = |list: &str, number: usize, codes: &[&str]| {
        Id::new(format!(
            "{list}:{}",
            codes.get(number % codes.len()).unwrap()
        ))
    };
    let day = |number: usize| {
        let first = NaiveDate::from_ymd_opt(2016, 8, 1).unwrap();
        first + chrono::Days::new(number as u64)
    };
    let organisation = |number: usize| Id::new(format!("organisation-{number}"));
    store
        .write("init", |tx| {
            tx.put(&Region {
                id: Id::new("region"),
                name: "Tien jaar".into(),
                ..Region::default()
            })?;
            for number in 0..600 {
                tx.put(&Organisation {
                    id: organisation(number),
                    name: format!("Organisatie {number}"),
                    kinds: vec![term(
                        "organisation_kind",
                        number,
                        &["vmbo", "mbo", "bedrijf"],
                    )],
                    ..Organisation::default()
                })?;
            }
            for number in 0..400 {
                tx.put(&Partnership {
                    id: Id::new(format!("partnership-{number}")),
                    name: format!("Samenwerking {number}"),
                    kind: term("partnership_kind", number, &["convenant", "gastlessen"]),
                    members: [0, 1, 2]
                        .map(|place| Member {
                            organisation: organisation((number * 3 + place) % 600),
                            ..Member::default()
                        })
                        .to_vec(),
                    start: Some(day(number * 9)),
                    end: Some(day(number * 9 + 730)),
                    status: PartnershipStatus::Active,
                    ..Partnership::default()
                })?;
            }
            for number in 0..5000 {
                tx.put(&Activity {
                    id: Id::new(format!("activity-{number}")),
                    title: format!("Activiteit {number}"),
                    themes: vec![term(
                        "theme",
                        number,
                        &["groei", "lob", "leerlijnen", "m-tech"],
                    )],
                    partners: vec![organisation(number % 600)],
                    start: Some(day(number * 3 / 4)),
                    end: Some(day(number * 3 / 4 + 14)),
                    // All but the last school year are over.
                    status: if number < 4500 {
                        ActivityStatus::Done
                    } else {
                        ActivityStatus::Planned
                    },
                    ..Activity::default()
                })?;
            }
            Ok(())
        })
        .unwrap();
    drop(store);
    let settings = serde_json::json!({ "last": path });
    std::fs::write(home.join("settings.json"), settings.to_string()).unwrap();
}
