//! The national list of regions, and figures to compare them on: kept here, published to all.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failure is the test's"
)]

mod common;

use common::{Answer, Central, Device, KEY, OTHER_KEY, id};
use serde_json::{Value, json};
use tib_protocol::{Entry, EntryKind, FeedItem, FeedKind, FeedPage, FiguresV1, TaxonomyV1};

const PASSWORD: &str = "lang genoeg zo";
const COLUMNS: &str = "region;name;gm;branch;sign;from;to";

/// A national user at the page.
struct Browser<'a> {
    central: &'a Central,
    cookie: String,
}

impl<'a> Browser<'a> {
    fn of(central: &'a Central, role: &str) -> Self {
        let mail = format!("{role}@example.org");
        let user = ["user", "add", &mail, "--role", role, "--password-stdin"];
        central.command(&user, &format!("{PASSWORD}\n"));
        let cookie = central.cookie(&mail, PASSWORD);
        Self { central, cookie }
    }

    fn send(&self, method: &str, path: &str, body: &str) -> Answer {
        let headers = [
            ("cookie", self.cookie.as_str()),
            ("origin", self.central.address.as_str()),
            ("accept-language", "en"),
        ];
        let path = format!("/api/national/{path}");
        self.central.send(method, &path, &headers, body)
    }

    fn get(&self, path: &str) -> Value {
        self.send("GET", path, "").ok().body
    }

    fn import(&self, rows: &str) -> Answer {
        self.send("PUT", "taxonomy/file", &format!("{COLUMNS}\n{rows}"))
    }
}

fn items(device: &Device<'_>, kind: &FeedKind) -> Vec<FeedItem> {
    let page: FeedPage = serde_json::from_value(device.get("/api/v1/feed").ok().body).unwrap();
    page.items
        .into_iter()
        .filter(|item| item.kind == *kind)
        .collect()
}

fn lists(device: &Device<'_>) -> Vec<TaxonomyV1> {
    let bodies = items(device, &FeedKind::Taxonomy).into_iter();
    bodies
        .map(|item| serde_json::from_value(item.body).unwrap())
        .collect()
}

#[test]
fn a_list_that_is_saved_reaches_every_region() {
    let central = Central::start();
    let editor = Browser::of(&central, "editor");
    let oost = central.device(&central.region("Oost"), KEY);
    let none = editor.get("taxonomy");
    assert_eq!(
        (&none["version"], &none["regions"]),
        (&json!(0), &json!([]))
    );
    let file = format!(
        "\u{feff}{COLUMNS}\r\nb;Bee é;GM0193;;+;2018;\r\na;Aa;153;;+;;\r\na;Aa;;00ah07;-;;2020\r\n"
    );
    let seen = editor.send("POST", "taxonomy/preview", &file).ok().body;
    assert_eq!(
        (&seen["changes"][1]["name"], &seen["changes"][1]["what"]),
        (&json!("Bee é"), &json!("new"))
    );
    assert_eq!(lists(&oost), [], "looking changes nothing");

    let save = json!({"version": 0, "regions": seen["regions"]}).to_string();
    let saved = editor.send("PUT", "taxonomy", &save).ok().body;
    assert_eq!(saved["version"], 1);
    // Also for a region that comes later.
    let west = central.device(&central.region("West"), OTHER_KEY);
    for device in [&oost, &west] {
        let lists = lists(device);
        let regions = lists[0].regions.as_deref().unwrap();
        assert_eq!((lists.len(), regions.len()), (1, 2));
        assert_eq!(regions[0].id.as_str(), "national:a");
        assert_eq!(regions[0].members[1].place.as_str(), "vo:00AH07");
        assert_eq!(regions[1].members[0].from, Some(2018));
    }
    let now = editor.get("taxonomy");
    assert_eq!(now["versions"][0]["saved_by"], "editor@example.org");
    let again = editor.send("GET", "taxonomy/file", "").ok();
    assert_eq!(again.header("content-type"), "text/csv; charset=utf-8");
    let written = again.body.as_str().unwrap();
    assert_eq!(
        written,
        format!(
            "\u{feff}{COLUMNS}\na;Aa;GM0153;;+;;\na;Aa;;00AH07;-;;2020\nb;Bee é;GM0193;;+;2018;\n"
        )
    );
    // Other columns, in another order and separator, in UTF-16 or not: the same reader as on the laptops.
    let again = "sep=,\nName,Region,GM,From\nAa,a,153,\nBee,b,153,2018\nBee,b,GM0999,\n";
    let seen = editor.send("POST", "taxonomy/preview", again).ok().body;
    let doubts: Vec<&str> = seen["doubts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["what"].as_str().unwrap())
        .collect();
    assert_eq!(doubts, ["municipality_unknown", "in_several_regions"]);
    // What was written is read as the same list: nothing is saved or published for it.
    let same = editor.send("PUT", "taxonomy/file", written).ok().body;
    assert_eq!((&same["version"], lists(&oost).len()), (&json!(1), 1));
    editor.import("a;Aa;GM0153;;+;;").ok();
    let last = lists(&oost).pop().unwrap().regions.unwrap();
    assert_eq!((last.len(), last[0].members.len()), (1, 1));
}

#[test]
fn a_row_that_cant_be_read_is_named_and_changes_nothing() {
    let central = Central::start();
    let editor = Browser::of(&central, "editor");
    let device = central.device(&central.region("Oost"), KEY);
    editor.import("a;Aa;GM0153;;+;;").ok();
    let before = editor.get("taxonomy");
    for (row, column) in [
        ("b;Bee;GM12345;;+;;", "gm"),
        ("b;Bee;;00AH0;+;;", "branch"),
        ("b;Bee;GM0193;;x;;", "sign"),
        ("b;Bee;GM0193;;+;tien;", "from"),
        ("a;Aa;GM0153;;-;;", "gm"),
    ] {
        let rows = format!("a;Aa;GM0153;;+;;\n{row}");
        let refused = editor.import(&rows).refused(422, "invalid");
        let message = refused.body["message"].as_str().unwrap();
        assert!(
            message.contains("3") && message.contains(column) && message.contains(row),
            "{message}"
        );
    }
    editor.import("a;Aa").refused(422, "invalid");
    editor
        .send("PUT", "taxonomy/file", "a;b\n")
        .refused(422, "invalid");
    let empty =
        json!({"version": 1, "regions": [{"id": "national:b", "name": "Bee", "members": []}]});
    for (method, path) in [("PUT", "taxonomy"), ("POST", "taxonomy/preview")] {
        editor
            .send(method, path, &empty.to_string())
            .refused(422, "invalid");
    }
    let wrong = json!({"version": 1, "regions": [{"id": "national:b", "name": "Bee",
        "members": [{"place": "GM0153", "sign": "*"}]}]});
    let wrong = editor.send("PUT", "taxonomy", &wrong.to_string());
    let wrong = wrong.refused(422, "invalid");
    assert_eq!(wrong.body["field"], "regions[0].members[0].sign");
    assert_eq!(editor.get("taxonomy"), before);
    assert_eq!(lists(&device).len(), 1);
}

#[test]
fn two_who_change_the_list_at_once_dont_undo_each_other() {
    let central = Central::start();
    let editor = Browser::of(&central, "editor");
    let first = editor.import("a;Aa;GM0153;;+;;").ok().body;
    let mine = json!({"version": first["version"], "regions": first["regions"]}).to_string();
    editor.import("a;Aa;GM0153;;+;;\na;Aa;GM0193;;+;;").ok();
    let late = editor.send("PUT", "taxonomy", &mine);
    late.refused(409, "overtaken");
    let members = &editor.get("taxonomy")["regions"][0]["members"];
    assert_eq!(members.as_array().unwrap().len(), 2);
}

#[test]
fn everyone_reads_and_only_who_may_publish_changes() {
    let central = Central::start();
    let reader = Browser::of(&central, "reader");
    let administrator = Browser::of(&central, "administrator");
    let rows = "a;Aa;GM0153;;+;;";
    reader.import(rows).refused(403, "not_allowed");
    let list = administrator.import(rows).ok().body;
    assert_eq!(reader.get("taxonomy")["regions"], list["regions"]);
    reader.send("GET", "taxonomy/file", "").ok();
    let save = json!({"version": 1, "regions": []}).to_string();
    let hash = reader.get("figures")["hash"].clone();
    let publish = json!({ "hash": hash }).to_string();
    reader
        .send("PUT", "taxonomy", &save)
        .refused(403, "not_allowed");
    reader
        .send("POST", "figures", &publish)
        .refused(403, "not_allowed");
    administrator
        .send("POST", "figures", &publish)
        .refused(422, "invalid");
    let device = central.device(&central.region("Oost"), KEY);
    for path in ["taxonomy", "taxonomy/file", "figures"] {
        let path = format!("/api/national/{path}");
        central.send("GET", &path, &[], "").refused(401, "sign_in");
        device.get(&path).refused(401, "sign_in");
        let headers = [("cookie", administrator.cookie.as_str())];
        central.send("PUT", &path, &headers, "{}").refused(
            if path.ends_with("figures") { 405 } else { 403 },
            if path.ends_with("figures") {
                "invalid"
            } else {
                "origin"
            },
        );
    }
    let lines = administrator.get("audit");
    let told = lines["lines"].as_array().unwrap();
    assert!(
        told.iter().any(|line| line["action"] == "region list saved"
            && line["subject"] == "version 1"
            && line["actor"].as_str().unwrap().starts_with("user ")),
        "{told:?}"
    );
}

#[test]
fn the_list_is_imported_on_the_servers_own_command_line() {
    let central = Central::start();
    let device = central.device(&central.region("Oost"), KEY);
    let file = central.folder.path().join("list.csv");
    let path = file.to_str().unwrap();
    std::fs::write(&file, format!("{COLUMNS}\na;Aa;GM0153;;+;;\n")).unwrap();
    let done = central.command(&["taxonomy", "import", path], "");
    assert_eq!(
        done,
        json!({"version": 1, "regions": 1, "published": true, "doubts": []})
    );
    let again = central.command(&["taxonomy", "import", path], "");
    assert_eq!(again["published"], false);
    std::fs::write(&file, format!("{COLUMNS}\na;Aa;GM0153;;?;;\n")).unwrap();
    let refused = std::process::Command::new(common::PROGRAM)
        .args(["taxonomy", "import", path, "--data"])
        .arg(central.folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(!refused.status.success() && said.contains("2"), "{said}");
    assert_eq!(lists(&device).len(), 1);
    let kept = central.command(&["taxonomy", "export"], "");
    assert_eq!(kept["regions"][0]["name"], "Aa");
}

/// A summary with a count of early leavers and a share of technical pupils.
fn summary(index: u64, region: &str, leavers: u64, (part, whole): (u64, u64)) -> Entry {
    let figure = |code: &str, scope: &str, value: Value, part: u64, whole: Value| {
        json!({"code": code, "school_year": 2024, "scope": scope, "technical": "techniekpact",
            "value": value, "low": value, "high": value, "numerator": part, "denominator": whole})
    };
    let body = json!({"region": {"id": region, "name": "x"}, "period": {"school_year": 2025},
    "indicators": [
        figure("vsv", "region", json!(leavers), leavers, Value::Null),
        figure("vsv", "country", json!(90_000), 90_000, Value::Null),
        figure("vmbo_intake_tech_share", "region",
            json!(f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())),
            part, json!(whole)),
    ]});
    let id = id(7000 + u128::from(index));
    Entry::new(index, id, EntryKind::Summary, 1, body)
}

#[test]
fn figures_of_the_newest_summaries_are_seen_first_and_then_published_without_small_counts() {
    let central = Central::start();
    let editor = Browser::of(&central, "editor");
    let (oost, west) = (central.region("Oost"), central.region("West"));
    let ours = central.device(&oost, KEY);
    let theirs = central.device(&west, OTHER_KEY);
    central.region("Zuid");
    ours.entries(id(1), &[summary(1, &oost, 80, (10, 90))]).ok();
    theirs.entries(id(2), &[summary(1, &west, 3, (4, 40))]).ok();
    let early = editor.get("figures");
    ours.entries(id(1), &[summary(2, &oost, 70, (12, 90))]).ok();

    let publish = |answer: &Value| {
        let body = json!({"hash": answer["hash"]}).to_string();
        editor.send("POST", "figures", &body)
    };
    publish(&early).refused(409, "overtaken");
    assert_eq!(items(&theirs, &FeedKind::Figures), []);
    let shown = editor.get("figures");
    assert_eq!(shown["unchanged"], false);
    assert_eq!(shown["summaries"].as_array().unwrap().len(), 3);
    publish(&shown).ok();

    for device in [&ours, &theirs] {
        let published = items(device, &FeedKind::Figures);
        assert_eq!((published.len(), published[0].version), (1, 1));
        assert_eq!(
            published[0].body, shown["figures"],
            "what was seen is what goes"
        );
        let figures: FiguresV1 = serde_json::from_value(published[0].body.clone()).unwrap();
        assert_eq!((figures.regions_in_all, figures.formula_version), (3, 1));
        let [oost, west] = figures.regions.as_slice() else {
            panic!("{figures:?}")
        };
        assert_eq!(
            (oost.region.name.as_str(), west.region.name.as_str()),
            ("Oost", "West")
        );
        let [share, leavers] = oost.figures.as_slice() else {
            panic!("{oost:?}")
        };
        assert_eq!((share.numerator, share.denominator), (Some(12), Some(90)));
        assert_eq!(
            (leavers.indicator.as_str(), leavers.value),
            ("vsv", Some(70.0))
        );
        let [share, leavers] = west.figures.as_slice() else {
            panic!("{west:?}")
        };
        assert_eq!(
            (share.value, share.numerator, share.denominator),
            (None, None, None)
        );
        assert_eq!(
            (share.low, share.high),
            (Some(1.0 / 37.0), Some(4.0 / 40.0))
        );
        assert_eq!(
            (leavers.value, leavers.low, leavers.high),
            (None, Some(1.0), Some(4.0))
        );
    }
    let after = editor.get("figures");
    assert_eq!(
        (&after["unchanged"], &after["hash"]),
        (&json!(true), &shown["hash"])
    );
    assert!(after["published_at"].is_string());
}

#[test]
fn figures_keep_the_version_of_the_formulas_that_their_region_used() {
    let central = Central::start();
    let editor = Browser::of(&central, "editor");
    let (oost, west) = (central.region("Oost"), central.region("West"));
    let ours = central.device(&oost, KEY);
    let theirs = central.device(&west, OTHER_KEY);
    let with = |index: u64, region: &str, version: u32| {
        let mut body = summary(index, region, 80, (10, 90)).body;
        body["formula_version"] = json!(version);
        let id = id(7000 + u128::from(index));
        Entry::new(index, id, EntryKind::Summary, 1, body)
    };
    let told = || -> (FiguresV1, Value) {
        let answer = editor.get("figures");
        let figures = serde_json::from_value(answer["figures"].clone()).unwrap();
        (figures, answer)
    };
    // One that names no version, and one that is ahead of this service.
    ours.entries(id(1), &[summary(1, &oost, 80, (10, 90))]).ok();
    theirs.entries(id(2), &[with(1, &west, 7)]).ok();
    let (figures, _) = told();
    let of: Vec<_> = figures
        .regions
        .iter()
        .map(|one| figures.formulas_of(one))
        .collect();
    assert_eq!((figures.formula_version, of), (7, vec![1, 7]));
    assert_eq!(figures.regions[0].formula_version, Some(1));

    ours.entries(id(1), &[with(2, &oost, 7)]).ok();
    let (figures, answer) = told();
    assert_eq!(figures.regions[0].formula_version, None);
    let body = json!({"hash": answer["hash"]}).to_string();
    editor.send("POST", "figures", &body).ok();
    assert_eq!(
        items(&ours, &FeedKind::Figures)[0].body["formula_version"],
        7
    );
    assert_eq!(told().1["unchanged"], true);

    // The same figures by other formulas are others.
    ours.entries(id(1), &[with(3, &oost, 8)]).ok();
    theirs.entries(id(2), &[with(2, &west, 8)]).ok();
    let (figures, answer) = told();
    assert_eq!(
        (figures.formula_version, &answer["unchanged"]),
        (8, &json!(false))
    );
}
