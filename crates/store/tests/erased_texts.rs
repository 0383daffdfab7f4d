//! Which texts people are taken out of: what was shown and chosen, however a file or a number is written, in the
//! workspace and in every copy.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::path::Path;

use serde_json::json;
use support::{attached, create, day, open, opening, organisation, raw, refused};
use tib_domain::{Attachment, Code, Contact, ContactMoment, Id, Record, Task};
use tib_store::{Choices, Content, Opening, Reason, Store};

fn contact(store: &Store, id: &str, name: &str, phone: &str) {
    let contact = Contact {
        id: Id::new(id),
        name: name.into(),
        phone: phone.into(),
        ..Contact::default()
    };
    store.write("x", |w| w.put(&contact)).unwrap();
}

fn task(store: &Store, id: &str, title: &str) {
    let task = Task {
        id: Id::new(id),
        title: title.into(),
        ..Task::default()
    };
    store.write("x", |w| w.put(&task)).unwrap();
}

fn title(store: &Store, id: &str) -> String {
    store.get::<Task>(&Id::new(id)).unwrap().unwrap().title
}

fn attach(store: &Store, id: &str, name: &str, bytes: &[u8]) {
    let content = Content::read(bytes).unwrap();
    let attachment = Attachment {
        id: Id::new(id),
        name: name.into(),
        media_type: "text/plain".into(),
        size: content.size(),
        content: content.sha256().into(),
        subject: Some("region/r".into()),
    };
    store
        .write("x", |w| {
            w.keep(&content)?;
            w.put(&attachment)
        })
        .unwrap();
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let text = format!("\u{feff}{text}");
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_choice_takes_what_was_shown_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (_path, store) = create(folder.path());
    contact(&store, "c", "Jan Vuurtoren", "06-98712345");
    task(&store, "both", "Vuurtoren is leuk, zegt Jan Vuurtoren.");
    task(&store, "last", "Vuurtoren is leuk.");
    task(&store, "stays", "Vuurtoren is leuk, zegt Jan Vuurtoren");
    let traces = store.read(|r| r.traces(&[Id::new("c")])).unwrap();
    let shown = traces.named_in.iter().find(|one| one.id.as_str() == "both");
    let shown = shown.unwrap();
    assert_eq!((shown.trace.as_str(), shown.sure), ("name", true));
    let choices = Choices::from([
        ("task/both/title".to_owned(), true),
        ("task/last/title".to_owned(), true),
        ("task/stays/title".to_owned(), false),
    ]);
    store.erase(&[Id::new("c")], &choices).unwrap();
    assert_eq!(title(&store, "both"), "Vuurtoren is leuk, zegt [gewist].");
    assert_eq!(title(&store, "last"), "[gewist] is leuk.");
    assert_eq!(
        title(&store, "stays"),
        "Vuurtoren is leuk, zegt Jan Vuurtoren"
    );
}

#[test]
fn the_sentence_that_is_shown_is_the_one_that_is_surest() {
    let folder = tempfile::tempdir().unwrap();
    let (_path, store) = create(folder.path());
    contact(&store, "c", "Jan Vuurtoren", "06-98712345");
    task(
        &store,
        "t",
        "Vuurtoren is leuk. Bel 06 - 98 71 23 45. Tot dan.",
    );
    let traces = store.read(|r| r.traces(&[Id::new("c")])).unwrap();
    assert_eq!(traces.named_in[0].sentence, "Bel 06 - 98 71 23 45.");
}

#[test]
fn what_was_chosen_of_one_person_says_nothing_of_another_in_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    contact(&store, "a", "Aafje Wolkenkrabber", "");
    contact(&store, "b", "Berend Zonnewijzer", "");
    let text = "Aafje Wolkenkrabber en Berend Zonnewijzer";
    task(&store, "t", text);
    task(&store, "u", text);
    let copy = store.back_up(Reason::Asked).unwrap();
    let choose = |t: bool, u: bool| {
        Choices::from([
            ("task/t/title".to_owned(), t),
            ("task/u/title".to_owned(), u),
        ])
    };
    store.erase(&[Id::new("a")], &choose(true, false)).unwrap();
    store.erase(&[Id::new("b")], &choose(false, true)).unwrap();
    let wanted = [
        "[gewist] en Berend Zonnewijzer",
        "Aafje Wolkenkrabber en [gewist]",
    ];
    assert_eq!([title(&store, "t"), title(&store, "u")], wanted);
    drop(store);
    let store = open(&path).unwrap().put_back(&copy).unwrap();
    assert_eq!([title(&store, "t"), title(&store, "u")], wanted);
}

#[test]
fn texts_of_windows_are_searched_and_what_nobody_can_read_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    contact(&store, "c", "Aafje Wolkenkrabber", "");
    let text = "Gesproken met Aafje Wolkenkrabber — één keer";
    attach(&store, "little", "a.txt", &utf16(text, u16::to_le_bytes));
    attach(&store, "big", "b.txt", &utf16(text, u16::to_be_bytes));
    let mut odd = utf16(text, u16::to_le_bytes);
    odd.pop();
    attach(&store, "odd", "c.txt", &odd);
    attach(&store, "nul", "d.txt", b"Aafje\0Wolkenkrabber");
    attach(&store, "damaged", "e.txt", b"Aafje Wolkenkrabber hier");
    attach(&store, "plain", "f.txt", "Niemand".as_bytes());
    let damaged = store
        .get::<Attachment>(&Id::new("damaged"))
        .unwrap()
        .unwrap();
    raw(&path)
        .execute(
            "UPDATE chunk SET bytes = x'00' WHERE sha256 IN
               (SELECT chunk FROM content_chunk WHERE content = ?1)",
            [damaged.content],
        )
        .unwrap();
    let traces = store.read(|r| r.traces(&[Id::new("c")])).unwrap();
    let unsearched: Vec<&str> = traces
        .unsearched
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(unsearched, ["c.txt", "d.txt", "e.txt"]);
    assert_eq!(traces.named_in.len(), 2);
    store.erase(&[Id::new("c")], &Choices::new()).unwrap();
    let left = "Gesproken met [gewist] — één keer";
    assert_eq!(
        attached(&store, "little").unwrap(),
        utf16(left, u16::to_le_bytes)
    );
    assert_eq!(
        attached(&store, "big").unwrap(),
        utf16(left, u16::to_be_bytes)
    );
}

#[test]
fn a_draft_is_counted_when_something_goes_and_shown_when_it_must_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let (_path, store) = create(folder.path());
    contact(&store, "c", "Jan Vuurtoren", "");
    task(&store, "t", "Iets");
    let keep = |id: &str, title: &str| {
        let changes = json!({ "title": { "from": "Iets", "to": title } });
        store
            .keep_draft(Task::KIND, &Id::new(id), &changes)
            .unwrap();
    };
    keep("t", "Vuurtoren vragen");
    keep("new", "Jan Vuurtoren vragen");
    let traces = store.read(|r| r.traces(&[Id::new("c")])).unwrap();
    assert_eq!(traces.counts.get("draft"), Some(&1));
    let shown: Vec<_> = traces
        .named_in
        .iter()
        .map(|one| (one.id.as_str(), one.sentence.as_str(), one.sure))
        .collect();
    assert_eq!(shown, [("t", "Vuurtoren vragen", false)]);
    let held = store.read(|r| r.held(&Id::new("c"))).unwrap();
    assert_eq!(held.drafts.len(), 2);
    let choices = Choices::from([("task/t/title".to_owned(), true)]);
    store.erase(&[Id::new("c")], &choices).unwrap();
    let draft = |id: &str| {
        let draft = store.read(|r| r.draft::<serde_json::Value>(Task::KIND, &Id::new(id)));
        draft.unwrap().unwrap()["title"]["to"].clone()
    };
    assert_eq!(draft("t"), "[gewist] vragen");
    assert_eq!(draft("new"), "[gewist] vragen");
}

#[test]
fn of_the_draft_of_another_record_only_what_names_them_is_theirs() {
    let folder = tempfile::tempdir().unwrap();
    let (_path, store) = create(folder.path());
    contact(&store, "c", "Aafje Wolkenkrabber", "");
    let changes = json!({
        "name": { "from": "", "to": "Berend Zonnewijzer" },
        "notes": { "from": "", "to": "Heeft schulden. Kent Aafje Wolkenkrabber. Is ziek." },
    });
    store
        .keep_draft(Contact::KIND, &Id::new("other"), &changes)
        .unwrap();
    let held = store.read(|r| r.held(&Id::new("c"))).unwrap();
    assert_eq!(
        held.drafts[0].changes,
        json!({ "notes": { "to": "Kent Aafje Wolkenkrabber." } })
    );
}

#[test]
fn entries_that_went_and_that_wait_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    contact(&store, "c", "Aafje Wolkenkrabber", "");
    raw(&path)
        .execute_batch(
            r#"INSERT INTO series (number, id, service, device, reason, begun_at)
               VALUES (1, 's', 'x', 'laptop', 'enrolled', '');
               INSERT INTO outbox (series, place, id, kind, version, body, hash, written_at, state)
               VALUES (1, 1, 'a', 'summary', 1, '{"t":"Aafje Wolkenkrabber"}', '', '', 'acknowledged'),
                      (1, 2, 'b', 'summary', 1, '{"t":"Aafje Wolkenkrabber"}', '', '', 'sent'),
                      (1, 3, 'c', 'summary', 1, '{"t":"Aafje Wolkenkrabber"}', '', '', 'queued'),
                      (1, 4, 'd', 'summary', 1, '{"t":"Niemand"}', '', '', 'queued');"#,
        )
        .unwrap();
    let traces = store.read(|r| r.traces(&[Id::new("c")])).unwrap();
    assert_eq!((traces.sent, traces.waiting), (2, 1));
}

#[test]
fn a_file_that_who_was_erased_cant_be_taken_out_of_is_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = create(folder.path());
    contact(&store, "c", "Aafje Wolkenkrabber", "");
    let copy = folder.path().join("kopie.tib");
    drop(store);
    std::fs::copy(&path, &copy).unwrap();
    raw(&copy)
        .execute_batch(
            "CREATE TRIGGER stands_in_the_way BEFORE UPDATE ON contact
             BEGIN SELECT RAISE(ABORT, 'no'); END",
        )
        .unwrap();
    let store = open(&path).unwrap();
    store.erase(&[Id::new("c")], &Choices::new()).unwrap();
    let erased = store.erased().unwrap();
    let looking = |erased| Opening {
        erased,
        ..opening(folder.path(), true)
    };
    let looked = Store::open(&copy, looking(Vec::new())).unwrap();
    assert_eq!(looked.all::<Contact>().unwrap().len(), 1);
    drop(looked);
    let refusal = refused(Store::open(Path::new(&copy), looking(erased)));
    assert_eq!(refusal.code, Code::WorkspaceBroken);
}

#[test]
fn the_last_contact_of_a_partnership_is_the_latest_day_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let (_path, store) = create(folder.path());
    store
        .write("x", |w| {
            w.put(&organisation("a", "A"))?;
            w.put(&tib_domain::Organisation {
                kvk: None,
                ..organisation("b", "B")
            })?;
            w.put(&support::partnership())?;
            for (id, on, about) in [
                ("1", Some("2026-01-02"), Some("p")),
                ("2", Some("2026-03-04"), Some("p")),
                ("3", None, Some("p")),
                ("4", Some("2026-05-06"), None),
                ("5", Some("2026-07-08"), Some("p")),
            ] {
                w.put(&ContactMoment {
                    id: Id::new(id),
                    title: "Gesprek".into(),
                    day: on.map(day),
                    partnership: about.map(Id::new),
                    ..ContactMoment::default()
                })?;
            }
            w.delete::<ContactMoment>(&Id::new("5"))
        })
        .unwrap();
    let last = store.read(|r| r.last_contacts()).unwrap();
    assert_eq!(last, [(Id::new("p"), day("2026-03-04"))].into());
}
