//! A region and the national team, with the real programs: killed anywhere, on a network that
//! drops, cuts and repeats, from old copies and on other laptops. Nothing is lost, nothing doubled.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::collections::BTreeSet;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use support::network::{Fate, Network};
use support::{Laptop, Service, fractions};
use tib_protocol::{Hash, chain_step};

const FILE: &str = "regio.tib";

/// After so many rounds it is measured again how long one takes: in a long run that changes.
const MEASURED: usize = 25;

/// How often each end is killed; `./dev faults` says more.
fn rounds() -> usize {
    std::env::var("TIB_FAULTS").map_or(25, |rounds| rounds.parse().unwrap())
}

struct Story {
    service: Service,
    network: Network,
    laptop: Laptop,
    region: String,
    number: u32,
}

impl Story {
    /// An enrolled region with a first activity.
    fn begin() -> Self {
        let service = Service::start();
        let region = service.region("Twente");
        let network = Network::to(&service.address);
        let laptop = Laptop::new();
        laptop.run(FILE, &["init", "--region", "Twente"]);
        laptop.enrol(FILE, &network.address(), &service.code(&region));
        Self {
            service,
            network,
            laptop,
            region,
            number: 0,
        }
    }

    /// Something happens in the region and in the country, so that there is something to exchange.
    fn happens(&mut self) {
        self.number += 1;
        let title = format!("Activiteit {}", self.number);
        self.laptop
            .run(FILE, &["activity", "add", "--title", &title]);
        self.service.publish(&format!("Nieuws {}", self.number));
    }

    /// Both ends have the same: each entry with a receipt, the same count and chain, every item of
    /// news once.
    fn agrees(&self) {
        let told = self.laptop.run(FILE, &["sync"]);
        assert_eq!(told["compared"], true);
        assert_eq!(self.laptop.run(FILE, &["check"])["ok"], true);
        let rows = self.laptop.outbox(FILE);
        let ids: BTreeSet<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), rows.len());
        let mut chain = Hash::NOTHING;
        for (row, place) in rows.iter().zip(1_u64..) {
            assert_eq!(row["state"], "acknowledged", "{row}");
            assert_eq!(row["place"], place);
            let hash = row["hash"].as_str().unwrap().parse().unwrap();
            chain = chain_step(&chain, &hash, place);
        }
        // The last summary says what the workspace holds.
        let body: Value =
            serde_json::from_str(rows.last().unwrap()["body"].as_str().unwrap()).unwrap();
        assert_eq!(body["activities"]["total"], self.number);
        let there = self.service.national(&format!("regions/{}", self.region));
        assert_eq!(there["summary"]["activities"]["total"], self.number);
        let summaries = there["region"]["summaries"].as_array().unwrap();
        assert_eq!(summaries.len(), rows.len());
        assert!(summaries.iter().all(|one| one["side_by_side"] == false));
        let news = self.laptop.run(FILE, &["news"]);
        let titles: BTreeSet<&str> = news
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["title"].as_str().unwrap())
            .collect();
        assert_eq!(news.as_array().unwrap().len(), titles.len());
        assert_eq!(titles.len(), self.number as usize);
    }

    /// Exchanges that are each broken off at a seeded point of the time that one takes.
    fn broken_off(&mut self, seed: u64, strike: impl Fn(&mut Self, &mut Child)) {
        let mut usual = Duration::ZERO;
        let mut cut = 0;
        let rounds = rounds();
        for (round, fraction) in fractions(seed).take(rounds).enumerate() {
            if round % MEASURED == 0 {
                self.happens();
                let began = Instant::now();
                self.laptop.run(FILE, &["sync"]);
                usual = began.elapsed();
            }
            self.happens();
            let mut child = self
                .laptop
                .tib(FILE, &["sync"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            // Not waiting for something: the moment that is struck at is what is tried.
            std::thread::sleep(usual.mul_f64(fraction));
            strike(self, &mut child);
            cut += usize::from(!child.wait().unwrap().success());
        }
        assert!(cut > rounds / 4, "only {cut} of {rounds} fell inside");
    }
}

#[test]
fn a_laptop_killed_anywhere_in_an_exchange_loses_and_doubles_nothing() {
    let mut story = Story::begin();
    story.broken_off(20_261, |_, child| {
        let _ = child.kill();
    });
    story.agrees();
}

#[test]
fn a_service_killed_anywhere_in_an_exchange_loses_and_doubles_nothing() {
    let mut story = Story::begin();
    story.broken_off(20_262, |story, child| {
        story.service.kill();
        let _ = child.wait();
        story.service.run();
        story.network.lead_to(&story.service.address);
    });
    story.agrees();
}

#[test]
fn a_network_that_drops_cuts_and_repeats_loses_and_doubles_nothing() {
    let mut story = Story::begin();
    // Every fault at every question of an exchange: state of the series, page, feed.
    for place in 0..3 {
        for fault in Fate::FAULTS {
            story.happens();
            let mut fates = vec![Fate::Passes; place];
            fates.push(fault);
            story.network.expect(&fates);
            let output = story.laptop.tib(FILE, &["sync"]).output().unwrap();
            let code: Value = serde_json::from_slice(&output.stderr).unwrap_or_default();
            assert!(
                output.status.success() || code["code"] == "service_away",
                "{fault:?} at {place}: {code}"
            );
        }
    }
    story.network.expect(&[]);
    story.agrees();
}

#[test]
fn an_answer_lost_while_enrolling_costs_no_code() {
    let service = Service::start();
    let region = service.region("Twente");
    let network = Network::to(&service.address);
    let laptop = Laptop::new();
    laptop.run(FILE, &["init", "--region", "Twente"]);
    let (address, code) = (network.address(), service.code(&region));
    let words = ["enrol", &address, &code, "--in-file"];
    network.expect(&[Fate::AnswerLost, Fate::AnswerCut]);
    assert_eq!(laptop.refused(FILE, &words), "service_away");
    assert_eq!(laptop.refused(FILE, &words), "service_away");
    assert_eq!(laptop.refused(FILE, &["sync"]), "not_enrolled");
    let state = laptop.run(FILE, &words);
    assert_eq!(state["enrolled"]["region"], "Twente");
    // Another laptop can't get in with it.
    let other = Laptop::new();
    other.run(FILE, &["init", "--region", "Twente"]);
    assert_eq!(other.refused(FILE, &words), "enrol_code_used");
    assert_eq!(
        other.refused(FILE, &["enrol", &address, "AAAA-AAAA-AAAA", "--in-file"]),
        "enrol_code_wrong"
    );
    assert_eq!(
        other.refused(
            FILE,
            &["enrol", "http://tib.example.nl", &code, "--in-file"]
        ),
        "address_invalid"
    );
}

#[test]
fn an_old_copy_put_back_goes_on_in_a_series_of_its_own() {
    let mut story = Story::begin();
    story.happens();
    story.laptop.run(FILE, &["sync"]);
    let (now, old) = (
        story.laptop.workspace(FILE),
        story.laptop.workspace("old.tib"),
    );
    std::fs::copy(&now, &old).unwrap();
    story.happens();
    story.laptop.run(FILE, &["sync"]);

    std::fs::copy(&old, &now).unwrap();
    let told = story.laptop.run(FILE, &["sync"]);
    assert_eq!(
        (&told["began"], &told["compared"]),
        (&true.into(), &true.into())
    );
    story
        .laptop
        .run(FILE, &["activity", "add", "--title", "Opnieuw"]);
    let told = story.laptop.run(FILE, &["sync"]);
    assert_eq!((&told["began"], &told["sent"]), (&false.into(), &1.into()));
    // Both summaries that build on the first one stand, and the national team sees that.
    let there = story.service.national(&format!("regions/{}", story.region));
    let summaries = there["region"]["summaries"].as_array().unwrap();
    assert_eq!(summaries.len(), 3);
    assert!(summaries.iter().any(|one| one["side_by_side"] == true));
    // The news that the old copy had not seen is there again.
    assert_eq!(
        story.laptop.run(FILE, &["news"]).as_array().unwrap().len(),
        2
    );
}

#[test]
fn a_copy_on_another_laptop_needs_its_own_code_and_has_its_own_series() {
    let mut story = Story::begin();
    story.happens();
    story.laptop.run(FILE, &["sync"]);
    let other = Laptop::new();
    std::fs::copy(story.laptop.workspace(FILE), other.workspace(FILE)).unwrap();
    assert_eq!(other.refused(FILE, &["sync"]), "not_enrolled");
    other.enrol(
        FILE,
        &story.network.address(),
        &story.service.code(&story.region),
    );
    other.run(FILE, &["activity", "add", "--title", "Van de ander"]);
    let told = other.run(FILE, &["sync"]);
    assert_eq!(
        (&told["sent"], &told["compared"]),
        (&1.into(), &true.into())
    );
    // The first laptop goes on where it was.
    story.happens();
    let told = story.laptop.run(FILE, &["sync"]);
    assert_eq!((&told["sent"], &told["began"]), (&1.into(), &false.into()));
    let both = [&other, &story.laptop].map(|laptop| laptop.outbox(FILE).len());
    assert_eq!(both, [2, 2]);
}

#[test]
fn another_service_under_the_address_gets_nothing() {
    let mut story = Story::begin();
    story.happens();
    let other = Service::start();
    story.network.lead_to(&other.address);
    // It doesn't know the token; and were it to, its identity is another.
    assert_eq!(story.laptop.refused(FILE, &["sync"]), "token_unknown");
    story.network.lead_to(&story.service.address);
    story.agrees();
}

#[test]
fn a_device_that_is_shut_out_is_told_and_keeps_its_data() {
    let mut story = Story::begin();
    story.happens();
    let devices = story.service.command(&["device", "list"]);
    let device = devices["devices"][0]["id"].as_str().unwrap();
    story.service.command(&["device", "revoke", device]);
    assert_eq!(story.laptop.refused(FILE, &["sync"]), "device_revoked");
    assert_eq!(story.laptop.outbox(FILE)[0]["state"], "queued");
    let activities = story.laptop.run(FILE, &["activity", "list"]);
    assert_eq!(activities.as_array().unwrap().len(), 1);
}

#[test]
fn the_national_list_reaches_a_workspace_and_stays_the_national_teams() {
    let story = Story::begin();
    let file = story.laptop.workspace("list.csv");
    let path = file.to_str().unwrap();
    let put = |rows: &str| {
        std::fs::write(&file, format!("region;name;gm;branch;sign;from;to\n{rows}")).unwrap();
    };
    let ids = || -> Vec<String> {
        let regions = story.laptop.run(FILE, &["taxonomy", "list"]);
        let regions = regions["regions"].as_array().unwrap().iter();
        regions
            .map(|region| region["id"].as_str().unwrap().to_owned())
            .collect()
    };
    // A list of the region's own, until the national team has one.
    put("eigen;Eigen;GM0001;;+;;\n");
    story.laptop.run(FILE, &["taxonomy", "import", path]);
    assert_eq!(ids(), ["national:eigen"]);
    put(
        "twente;Twente;GM0153;;+;2014;\ntwente;Twente;GM0141;;+;2014;\nzwolle;Zwolle;GM0193;;+;;\n",
    );
    story.service.command(&["taxonomy", "import", path]);
    story.laptop.run(FILE, &["sync"]);
    assert_eq!(ids(), ["national:twente", "national:zwolle"]);
    assert_eq!(story.laptop.refused(FILE, &["undo"]), "nothing_to_undo");
    assert_eq!(ids(), ["national:twente", "national:zwolle"]);

    // Two newer ones at once: the last counts, also when everything is read again from the start.
    for rows in ["a;A;GM0001;;+;;\n", "b;B;GM0002;;+;;\n"] {
        put(rows);
        story.service.command(&["taxonomy", "import", path]);
    }
    story.laptop.run(FILE, &["sync"]);
    assert_eq!(ids(), ["national:b"]);
    let code = story.service.code(&story.region);
    story.laptop.enrol(FILE, &story.network.address(), &code);
    story.laptop.run(FILE, &["sync"]);
    assert_eq!(ids(), ["national:b"]);
    assert_eq!(story.laptop.run(FILE, &["check"])["ok"], true);
}

#[test]
fn an_ambition_reaches_the_national_team_as_the_region_saw_it_leave() {
    let service = Service::start();
    let region = service.region("Voorbeeld");
    let laptop = Laptop::new();
    laptop.run(FILE, &["sample"]);
    laptop.enrol(FILE, &service.address, &service.code(&region));
    let leaving = laptop.run(FILE, &["sync", "--dry-run"]);
    let sections = leaving["sections"].as_array().unwrap().iter();
    let groups = sections.flat_map(|section| section["groups"].as_array().unwrap());
    let titles: Vec<&str> = groups.filter_map(|group| group["title"].as_str()).collect();
    let words = "Tien procent meer leerlingen in een technisch profiel";
    assert!(titles.contains(&words), "{titles:?}");
    laptop.run(FILE, &["sync"]);

    let there = service.national(&format!("regions/{region}"));
    let mut ambitions = there["summary"]["ambitions"].as_array().unwrap().iter();
    let ambition = ambitions.find(|one| one["statement"] == words).unwrap();
    assert_eq!(ambition["theme"], "theme:groei");
    // Start and now are the figures that the monitor shows under the same choice.
    let ask = ["monitor", "--indicator", "vmbo_intake_tech"];
    let monitor = laptop.run(FILE, &ask);
    let of = |year: &Value| -> Value {
        let figures = monitor.as_array().unwrap().iter();
        let mut found = figures.filter(|one| one["scope"] == "region");
        let found = found.find(|one| one["school_year"] == *year).unwrap();
        assert_eq!(found["technical"], ambition["technical"]);
        found["value"].as_f64().into()
    };
    let start = &ambition["baseline"];
    assert_eq!(of(&start[0]), start[1]);
    assert_eq!(of(&ambition["present_year"]), ambition["present"]);

    // The figures come with the version of their formulas, here and for the other regions.
    let version = &there["summary"]["formula_version"];
    assert!(version.is_u64(), "{version}");
    let shown = service.national("figures");
    assert_eq!(&shown["figures"]["formula_version"], version);
}

#[test]
fn before_it_leaves_one_sees_what_differs_from_what_was_sent() {
    let service = Service::start();
    let region = service.region("Voorbeeld");
    let laptop = Laptop::new();
    laptop.run(FILE, &["sample"]);
    laptop.enrol(FILE, &service.address, &service.code(&region));
    let leaving = || laptop.run(FILE, &["sync", "--dry-run"]);
    let first = leaving();
    assert_eq!(first["since"], Value::Null);
    assert_eq!(first["differences"], 0);
    laptop.run(FILE, &["sync"]);
    let sent = leaving();
    assert_eq!(
        (&sent["unchanged"], &sent["differences"]),
        (&true.into(), &0.into())
    );

    laptop.run(
        FILE,
        &["activity", "add", "--title", "Nog een", "--status", "idea"],
    );
    let next = leaving();
    assert_eq!(next["unchanged"], false);
    let marked: Vec<&Value> = next["sections"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|section| section["groups"].as_array().unwrap())
        .flat_map(|group| group["rows"].as_array().unwrap())
        .filter(|row| row["difference"]["kind"] != "same")
        .collect();
    assert_eq!(next["differences"], marked.len());
    // The whole, and the one status that it has.
    for row in &marked {
        let value: u32 = row["value"].as_str().unwrap().parse().unwrap();
        let before: u32 = row["difference"]["before"]
            .as_str()
            .unwrap_or("0")
            .parse()
            .unwrap();
        assert_eq!(value, before + 1, "{row}");
    }
    assert_eq!(marked.len(), 2, "{marked:?}");
}
