//! The messages of protocol v1 as they were first spoken: read, and written again without a
//! difference. A failure here means that programs in the field can no longer talk to each other.
//! The hashes in these files were computed by another program than ours.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failure is the test's")]

use std::fs;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tib_protocol::{
    Accepted, Capabilities, EnrolAnswer, EnrolRequest, EntryKind, FeedKind, FeedPage, FiguresV1,
    NewsV1, Page, Problem, SeriesState, SummaryV1, TaxonomyV1,
};
use uuid::Uuid;

fn golden(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("golden")
        .join(format!("{name}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn reads_and_writes<T: Serialize + DeserializeOwned>(name: &str) -> T {
    let kept = golden(name);
    let read: T = serde_json::from_value(kept.clone()).unwrap_or_else(|e| panic!("{name}: {e}"));
    assert_eq!(
        serde_json::to_value(&read).unwrap(),
        kept,
        "{name} is written as it was read"
    );
    read
}

#[test]
fn every_message_of_v1_is_read_and_written_the_same() {
    reads_and_writes::<Accepted>("accepted");
    reads_and_writes::<Page>("page_without_predecessor");
    reads_and_writes::<SummaryV1>("summary_v1");
    reads_and_writes::<SeriesState>("series_state");
    reads_and_writes::<FeedPage>("feed_page_empty");
    reads_and_writes::<NewsV1>("news_v1");
    reads_and_writes::<TaxonomyV1>("taxonomy_v1");
    reads_and_writes::<FiguresV1>("figures_v1");
    reads_and_writes::<Capabilities>("capabilities");
    reads_and_writes::<EnrolRequest>("enrol_request");
    reads_and_writes::<EnrolAnswer>("enrol_answer");
    reads_and_writes::<Problem>("problem");
    reads_and_writes::<Problem>("problem_with_field");
}

#[test]
fn hashes_and_chain_are_those_of_another_program() {
    let page: Page = reads_and_writes("page");
    let told: SeriesState = reads_and_writes("series_state");
    let mut state = SeriesState::empty(told.service);
    for entry in &page.entries {
        assert!(
            entry.is_whole(),
            "entry {} has the hash of its body",
            entry.index
        );
        state = state.after(&entry.hash);
    }
    assert_eq!(state, told, "the chain over the page");
    assert_eq!(
        page.entries[2].kind,
        EntryKind::Other("kind-of-later".into())
    );
}

#[test]
fn a_kind_of_a_later_version_is_kept() {
    let page: FeedPage = reads_and_writes("feed_page");
    assert_eq!(page.items[1].kind, FeedKind::Other("kind-of-later".into()));
    let last = page.items.last().map(|item| (item.position, item.id));
    assert_eq!(page.cursor.map(|cursor| (cursor.position, cursor.id)), last);
}

#[test]
fn a_field_of_a_later_version_is_ignored() {
    let mut summary = golden("summary_v1");
    summary["field_of_later"] = Value::from("x");
    summary["activities"]["by_weather"] = Value::from(vec![1, 2]);
    let read: SummaryV1 = serde_json::from_value(summary).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), golden("summary_v1"));
}

#[test]
fn a_list_that_a_taxonomy_leaves_out_is_not_an_empty_list() {
    let read = reads_and_writes::<TaxonomyV1>("taxonomy_v1_without_lists");
    assert_eq!(read.regions, None);
    let mut with_lists_of_later = golden("taxonomy_v1");
    with_lists_of_later["themes"] = serde_json::json!([{"id": "theme:lob"}]);
    with_lists_of_later["regions"][0]["cohort"] = Value::from(2);
    let read: TaxonomyV1 = serde_json::from_value(with_lists_of_later).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), golden("taxonomy_v1"));
}

#[test]
fn formulas_without_a_version_are_the_first() {
    let named = reads_and_writes::<SummaryV1>("summary_v1_with_formulas");
    assert_eq!(named.formulas(), 2);
    assert_eq!(reads_and_writes::<SummaryV1>("summary_v1").formulas(), 1);
    let ambitions = named.ambitions.iter();
    let told: Vec<_> = ambitions
        .map(|one| (one.present, one.present_high))
        .collect();
    assert_eq!(told, [(Some(0.179), None), (None, Some(4.0))]);
    let figures = reads_and_writes::<FiguresV1>("figures_v1_with_formulas");
    let of = |figures: &FiguresV1| -> Vec<u32> {
        let regions = figures.regions.iter();
        regions.map(|one| figures.formulas_of(one)).collect()
    };
    assert_eq!(of(&figures), [2, 1]);
    assert_eq!(of(&reads_and_writes("figures_v1")), [1, 1]);
}

#[test]
fn a_summary_needs_only_region_and_period() {
    let least =
        serde_json::json!({"region": {"id": "r", "name": "R"}, "period": {"school_year": 2025}});
    let read: SummaryV1 = serde_json::from_value(least).unwrap();
    assert_eq!(read.builds_on, None::<Uuid>);
    assert!(read.indicators.is_empty() && read.activities.total == 0);
}
