//! The rules of a series: dense, idempotent, one writer, one region.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failure is the test's"
)]

mod common;

use common::{Central, KEY, OTHER_KEY, id, signal, summary};
use serde_json::json;
use tib_protocol::{Entry, EntryKind};

#[test]
fn the_same_page_again_gets_the_same_receipts() {
    let central = Central::start();
    let device = central.device(&central.region("Oost"), KEY);
    let page = [signal(1), signal(2)];
    let first = device.entries(id(1), &page).ok().body;
    assert_eq!(device.entries(id(1), &page).ok().body, first);
    let longer = device.entries(id(1), &[signal(2), signal(3)]).ok().body;
    assert_eq!(longer["receipts"][0], first["receipts"][1]);
    assert_eq!(longer["next"], 4);
    let all = device
        .entries(id(9), &[signal(1), signal(2), signal(3)])
        .ok()
        .body;
    assert_eq!(
        all["chain"], longer["chain"],
        "pages don't matter to the chain, nor does the series"
    );
}

#[test]
fn a_conflict_or_a_gap_writes_nothing_at_all() {
    let central = Central::start();
    let device = central.device(&central.region("Oost"), KEY);
    device.entries(id(1), &[signal(1), signal(2)]).ok();
    let other = Entry::new(
        2,
        signal(2).id,
        EntryKind::Signal,
        1,
        json!({"other": true}),
    );
    device
        .entries(id(1), &[other, signal(3)])
        .refused(409, "series_conflict");
    let mut kind = signal(2);
    kind.kind = EntryKind::Report;
    device
        .entries(id(1), &[kind])
        .refused(409, "series_conflict");
    let mut taken = signal(3);
    taken.id = signal(1).id;
    device
        .entries(id(1), &[taken])
        .refused(409, "series_conflict");
    device
        .entries(id(1), &[signal(4)])
        .refused(409, "series_gap");
    assert_eq!(
        device.get(&format!("/api/v1/series/{}", id(1))).body["next"],
        3
    );
    device
        .entries(id(5), &[signal(2)])
        .refused(409, "series_gap");
    assert_eq!(
        device.get(&format!("/api/v1/series/{}", id(5))).body["next"],
        1
    );
}

#[test]
fn a_refused_entry_keeps_its_index_and_the_rest_goes_on() {
    let central = Central::start();
    let region = central.region("Oost");
    let device = central.device(&region, KEY);
    let wrong = Entry::new(
        1,
        id(71),
        EntryKind::Summary,
        1,
        json!({"region": {"id": region, "name": "Oost"}, "period": {"school_year": "x"}}),
    );
    let foreign = summary(2, &central.region("West"), 2025);
    let mut damaged = signal(3);
    damaged.body = json!("something else");
    let page = [wrong, foreign, damaged, summary(4, &region, 2025)];
    let answer = device.entries(id(1), &page).ok().body;
    let fields: Vec<_> = answer["receipts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["field"].as_str())
        .collect();
    assert_eq!(
        fields,
        [
            Some("body.period.school_year"),
            Some("body.region.id"),
            Some("hash"),
            None
        ]
    );
    assert_eq!(answer["next"], 5);
    assert_eq!(
        device.entries(id(1), &page).ok().body,
        answer,
        "refused once, refused the same again"
    );
}

#[test]
fn what_is_not_a_page_is_named_by_its_path() {
    let central = Central::start();
    let device = central.device(&central.region("Oost"), KEY);
    let mut page = json!({"entries": [signal(1), signal(2)], "field_of_later": 1});
    device.post(id(1), &page).ok();
    page["entries"][1]["version"] = json!("one");
    assert_eq!(
        device.post(id(1), &page).refused(422, "invalid").body["field"],
        "entries[1].version"
    );
    page = json!({"entries": [signal(1), signal(3)]});
    assert_eq!(
        device.post(id(1), &page).refused(422, "invalid").body["field"],
        "entries[1].index"
    );
    let long: Vec<_> = (1..=101).map(signal).collect();
    device.entries(id(1), &long).refused(422, "page_too_long");
    let large = json!({"entries": [], "x": "y".repeat(1024 * 1024)});
    device.post(id(1), &large).refused(413, "too_large");
    device
        .get("/api/v1/series/not-an-id")
        .refused(400, "invalid");
}

#[test]
fn a_device_touches_its_own_region_and_series_only() {
    let central = Central::start();
    let (oost, west) = (central.region("Oost"), central.region("West"));
    let ours = central.device(&oost, KEY);
    let theirs = central.device(&west, OTHER_KEY);
    let colleague = central.device(&oost, OTHER_KEY);
    ours.entries(id(1), &[summary(1, &oost, 2025)]).ok();
    for other in [&theirs, &colleague] {
        other
            .get(&format!("/api/v1/series/{}", id(1)))
            .refused(403, "series_of_another");
        other
            .entries(id(1), &[signal(2)])
            .refused(403, "series_of_another");
    }
    let page = json!({"predecessor": id(1), "entries": [signal(1)]});
    theirs.post(id(2), &page).refused(403, "series_of_another");
    colleague.post(id(2), &page).ok();
    // Taking back another region's entry is refused, and does nothing.
    let withdrawal = |index| {
        Entry::new(
            index,
            id(90),
            EntryKind::Withdrawal,
            1,
            json!({"entry": summary(1, &oost, 2025).id}),
        )
    };
    let answer = theirs.entries(id(3), &[withdrawal(1)]).ok().body;
    assert_eq!(answer["receipts"][0]["field"], "body.entry");
    assert_eq!(
        ours.get(&format!("/api/v1/series/{}", id(1))).body["next"],
        2
    );
}

#[test]
fn a_withdrawal_erases_the_body_and_keeps_the_chain() {
    let central = Central::start();
    let region = central.region("Oost");
    let device = central.device(&region, KEY);
    let entry = summary(1, &region, 2025);
    let secret = "Bedrijvendag met";
    device.entries(id(1), std::slice::from_ref(&entry)).ok();
    let withdrawal = Entry::new(
        2,
        id(90),
        EntryKind::Withdrawal,
        1,
        json!({"entry": entry.id}),
    );
    let answer = device
        .entries(id(1), &[entry.clone(), withdrawal])
        .ok()
        .body;
    assert_eq!(answer["next"], 3);
    device.entries(id(1), &[entry]).ok();
    central.command(
        &["user", "add", "ada@example.org", "--password-stdin"],
        "lang genoeg zo\n",
    );
    let cookie = central.cookie("ada@example.org", "lang genoeg zo");
    let shown = central
        .send(
            "GET",
            &format!("/api/national/regions/{region}"),
            &[("cookie", &cookie)],
            "",
        )
        .ok();
    assert_eq!(shown.body["summary"], json!(null));
    for name in ["central.sqlite", "central.sqlite-wal"] {
        let file = std::fs::read(central.folder.path().join(name)).unwrap();
        let found = file
            .windows(secret.len())
            .any(|window| window == secret.as_bytes());
        assert!(!found, "nothing of it is left in {name}");
    }
}

#[test]
fn two_summaries_on_the_same_one_stay_side_by_side() {
    let central = Central::start();
    let region = central.region("Oost");
    let (one, two) = (
        central.device(&region, KEY),
        central.device(&region, OTHER_KEY),
    );
    one.entries(id(1), &[summary(1, &region, 2025)]).ok();
    let mut other = summary(1, &region, 2025);
    other.id = id(555);
    two.entries(id(2), &[other]).ok();
    central.command(
        &["user", "add", "ada@example.org", "--password-stdin"],
        "lang genoeg zo\n",
    );
    let cookie = central.cookie("ada@example.org", "lang genoeg zo");
    let shown = central
        .send(
            "GET",
            &format!("/api/national/regions/{region}"),
            &[("cookie", &cookie)],
            "",
        )
        .ok();
    let marks: Vec<_> = shown.body["region"]["summaries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|summary| summary["side_by_side"].as_bool().unwrap())
        .collect();
    assert_eq!(marks, [true, true]);
}
