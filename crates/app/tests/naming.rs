//! Names of people in texts that leave: none goes to the national team or into the report that nobody allowed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{Lines, Place};
use tib_app::calls::call;
use tib_app::sheets::{self, SheetKind};
use tib_app::{Activity, App, Contact, Id, ListQuery, records, sync, workspace};

const NOW: &str = "2026-11-27T09:00:00Z";
const NAME: &str = "Sjoukje van Zweelden";
const MAIL: &str = "s.zweelden@bedrijf.invalid";
const PHONE: &str = "06 - 12 34 56 78";

/// Somebody, and an activity whose results name them in three ways.
fn somebody_named(app: &App) -> Id {
    let person = Contact {
        name: NAME.to_owned(),
        mail: MAIL.to_owned(),
        phone: "06-12345678".to_owned(),
        ..Contact::default()
    };
    records::save(app, person).unwrap();
    let activity = Activity {
        title: "Techniekdag met SJOUKJE VAN ZWEELDEN".to_owned(),
        start: "2026-10-01".parse().ok(),
        results: format!("Veel bezoek. Meer bij {MAIL} of {PHONE}."),
        shareable: true,
        ..Activity::default()
    };
    records::save(app, activity).unwrap().id
}

fn has_a_trace(text: &str) -> bool {
    let folded = tib_app::fold(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    folded.contains("zweelden") || digits.contains("612345678")
}

#[test]
fn nobody_is_in_a_summary_whom_the_user_did_not_allow() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    somebody_named(app);
    let leaving = sync::leaving(app, Some(2026)).unwrap();
    assert!(leaving.body.contains("Veel bezoek"));
    assert!(!has_a_trace(&leaving.body), "{}", leaving.body);
    let found: Vec<&str> = leaving.names.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(found, ["SJOUKJE VAN ZWEELDEN", MAIL, PHONE]);
    assert!(leaving.names.iter().all(|one| !one.allowed));

    // One of them may go: that one goes, and no other.
    let allow = |allowed: bool| {
        let arguments = serde_json::json!({ "keys": [leaving.names[0].key], "allowed": allowed });
        call(app, "names_allow", arguments).unwrap();
    };
    allow(true);
    let after = sync::leaving(app, Some(2026)).unwrap();
    assert!(after.body.contains("SJOUKJE VAN ZWEELDEN"));
    assert!(!after.body.contains(MAIL) && !after.body.contains(PHONE));
    // It was allowed for the summary, not for the report.
    let report = tib_app::report::names(app, 2026).unwrap();
    assert!(report.len() >= 3 && report.iter().all(|one| !one.allowed));
    allow(false);
    assert!(!has_a_trace(&sync::leaving(app, Some(2026)).unwrap().body));
}

#[test]
fn an_organisation_that_is_called_as_somebody_is_no_name() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    records::save(
        app,
        tib_app::Organisation {
            name: "Zweelden Techniek".to_owned(),
            kinds: vec![Id::new("organisation_kind:bedrijf")],
            ..tib_app::Organisation::default()
        },
    )
    .unwrap();
    somebody_named(app);
    let activity = Activity {
        title: "Bezoek".to_owned(),
        start: "2026-10-02".parse().ok(),
        results: "Naar Zweelden Techniek geweest.".to_owned(),
        shareable: true,
        ..Activity::default()
    };
    records::save(app, activity).unwrap();
    let body = sync::leaving(app, Some(2026)).unwrap().body;
    assert!(body.contains("Naar Zweelden Techniek geweest."));
}

#[test]
fn a_name_is_allowed_in_a_sentence_and_not_in_another() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    somebody_named(app);
    let id = records::save(
        app,
        Activity {
            title: "Bezoek".to_owned(),
            start: "2026-10-02".parse().ok(),
            results: format!("Dank aan {NAME}. Daarna viel {NAME} uit door ziekte."),
            shareable: true,
            ..Activity::default()
        },
    )
    .unwrap()
    .id;
    let of_it = || -> Vec<(String, bool)> {
        let leaving = sync::leaving(app, Some(2026)).unwrap();
        let names = leaving
            .names
            .into_iter()
            .filter(|one| one.title == "Bezoek");
        names.map(|one| (one.key, one.allowed)).collect()
    };
    let found = of_it();
    assert_eq!(found.len(), 2);
    let arguments = serde_json::json!({ "keys": [found[0].0], "allowed": true });
    call(app, "names_allow", arguments).unwrap();
    let body = sync::leaving(app, Some(2026)).unwrap().body;
    assert!(body.contains(&format!("Dank aan {NAME}")));
    assert!(!body.contains(&format!("viel {NAME}")));
    // A sentence that says something else is asked anew.
    let mut activity: Activity = records::all(app)
        .unwrap()
        .into_iter()
        .find(|one: &Activity| one.id == id)
        .unwrap();
    activity.results = format!("Dank aan {NAME} en haar zieke moeder.");
    records::save(app, activity).unwrap();
    assert_eq!(of_it().iter().map(|one| one.1).collect::<Vec<_>>(), [false]);
}

#[test]
fn a_last_name_is_found_though_an_organisation_has_it_too_and_in_terms_of_the_report() {
    let place = Place::empty_at(NOW);
    let app = &place.app;
    somebody_named(app);
    records::save(
        app,
        tib_app::Organisation {
            name: "Zweelden Techniek".to_owned(),
            kinds: vec![Id::new("organisation_kind:bedrijf")],
            ..tib_app::Organisation::default()
        },
    )
    .unwrap();
    let own = format!("Leerlijn {NAME}");
    let choice = serde_json::json!({
        "kind": "partnerships",
        "text": format!("Naam;Soort;Leden;Thema\nSamen;Convenant;Zweelden Techniek, Hout BV;{own}\n"),
        "values": { "theme": { own.as_str(): "+" } },
    });
    call(app, "sheet_read_in", choice).unwrap();
    let terms = tib_app::plan::terms(app).unwrap();
    let theme = terms.into_iter().find(|one| one.name_nl == own).unwrap();
    records::save(
        app,
        Activity {
            title: "Bezoek".to_owned(),
            start: "2026-10-02".parse().ok(),
            results: "Mevrouw Zweelden was bij Zweelden Techniek.".to_owned(),
            themes: vec![theme.id.clone()],
            shareable: true,
            ..Activity::default()
        },
    )
    .unwrap();
    let body = sync::leaving(app, Some(2026)).unwrap().body;
    assert!(
        body.contains("Mevrouw [naam] was bij Zweelden Techniek."),
        "{body}"
    );
    let report = tib_app::report::names(app, 2026).unwrap();
    assert!(report.iter().any(|one| one.title.starts_with("Leerlijn")));
}

/// What is written there, without anything that a line end, a hyphen or a way of writing may have put in between.
fn bare(text: &str) -> String {
    let folded = tib_app::fold(text);
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whatever of these people is in a text: their whole name, mail address or number.
fn traces<'a>(text: &str, people: &'a [Contact]) -> Vec<&'a str> {
    let text = bare(text);
    let all = people
        .iter()
        .flat_map(|one| [&one.name, &one.mail, &one.phone]);
    all.filter(|one| !one.is_empty() && text.contains(&bare(one)))
        .map(String::as_str)
        .collect()
}

/// The texts of all sheets of a workbook.
fn cells(folder: &std::path::Path, workbook: &[u8]) -> String {
    let file = folder.join("boek.xlsx");
    std::fs::write(&file, workbook).unwrap();
    let mut all = String::new();
    tib_open_data::every_table(&file, |mut table| {
        table.for_each_record(|_, cells| {
            all.push_str(&cells.join("\n"));
            all.push('\n');
            std::ops::ControlFlow::Continue(())
        })?;
        Ok(std::ops::ControlFlow::Continue(()))
    })
    .unwrap();
    all
}

/// Everything that others get to see of a filled workspace. A spreadsheet of contacts is the user's own, and is what
/// it is for, so it isn't among these.
#[test]
fn nobody_is_in_anything_that_leaves_but_whom_the_user_allowed() {
    let lines = Lines::default();
    tracing::subscriber::with_default(lines.of_everything(), || everything_that_leaves(&lines));
}

fn everything_that_leaves(lines: &Lines) {
    let place = Place::new();
    let app = &place.app;
    let today = sync::leaving(app, None).unwrap().school_year;
    for (name, mail, phone) in [
        (NAME, MAIL, "06-12345678"),
        (
            "Ömer Çelik-Yıldız",
            "omer@maak.example",
            "+31 6 23 45 67 89",
        ),
        (
            "J.P. d'Hondt",
            "jp.dhondt@school.example",
            "(053) 412 34 56",
        ),
    ] {
        let person = Contact {
            name: name.to_owned(),
            mail: mail.to_owned(),
            phone: phone.to_owned(),
            ..Contact::default()
        };
        records::save(app, person).unwrap();
    }
    let people: Vec<Contact> = records::all(app).unwrap();
    assert!(people.len() > 5, "the example has people of its own");
    for one in &people {
        let activity = Activity {
            title: format!("Bezoek met {}", one.name),
            start: format!("{today}-10-01").parse().ok(),
            lessons: format!("Volgende keer eerst {} bellen.", one.phone),
            results: format!("Geregeld door {}, {} of {}.", one.name, one.mail, one.phone),
            shareable: true,
            ..Activity::default()
        };
        records::save(app, activity).unwrap();
    }
    let summary = |year| sync::leaving(app, Some(year)).unwrap();
    let report = || {
        let folder = place.folder.path().join("verslag");
        let made = tib_app::report::make_in(app, today, &folder, app.texts()).unwrap();
        let told = std::process::Command::new("pdftotext")
            .args([made.path.as_str(), "-"])
            .output();
        match told {
            Ok(told) => String::from_utf8(told.stdout).unwrap(),
            Err(_) => {
                println!("skipped: pdftotext isn't installed");
                String::from("Geregeld door")
            }
        }
    };

    // It is looked for where the texts are, and they would be found.
    let before = summary(today);
    assert!(before.body.contains("Geregeld door") && report().contains("Geregeld door"));
    let everything = serde_json::to_string(&people).unwrap();
    assert!(traces(&everything, &people).len() > 2 * people.len());

    let network = tib_app::network_picture::NetworkQuery {
        width: 1000,
        height: 700,
        ..Default::default()
    };
    let drawn = tib_app::network_picture::drawn(app, &network, "svg").unwrap();
    let table = tib_app::network_picture::picture(app, &network).unwrap();
    let mut leaves = vec![
        ("the report", report()),
        ("the picture", String::from_utf8(drawn).unwrap()),
        ("its table", serde_json::to_string(&table).unwrap()),
    ];
    for year in today - 2..=today + 1 {
        leaves.push(("a summary", summary(year).body));
    }
    for kind in [SheetKind::Organisations, SheetKind::Partnerships] {
        let book = sheets::workbook_of(app, kind, &ListQuery::default(), "xlsx").unwrap();
        leaves.push((kind.as_str(), cells(place.folder.path(), &book)));
    }
    for (what, text) in &leaves {
        assert_eq!(traces(text, &people), Vec::<&str>::new(), "{what}");
    }

    // Who is allowed in one sentence of the summary is in that alone.
    let key = before.names.iter().find(|one| one.name == NAME).unwrap();
    let arguments = serde_json::json!({ "keys": [key.key], "allowed": true });
    call(app, "names_allow", arguments).unwrap();
    assert_eq!(traces(&summary(today).body, &people), [NAME]);
    assert_eq!(traces(&report(), &people), Vec::<&str>::new());

    // What goes wrong is what is logged: a form that is refused, and settings that can't be kept.
    let wrong = serde_json::json!({
        "id": people[0].id,
        "changes": { "mail": { "from": people[0].mail, "to": format!("{NAME} {MAIL}") } },
        "session": "form",
    });
    assert!(call(app, "contact_change", wrong).is_err());
    let settings = place.folder.path().join("home").join("settings.json");
    let _ = std::fs::remove_file(&settings);
    std::fs::create_dir(&settings).unwrap();
    workspace::close(app);
    assert!(lines.told().contains("settings not kept"));
    assert_eq!(traces(&lines.told(), &people), Vec::<&str>::new());
}
