//! The example region: made-up schools, figures and plans to play with. Names and numbers are
//! invented; the public files are written in DUO's formats and go through the ordinary import.

mod files;
mod size;
mod words;

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use tib_domain::{
    Activity, ActivityStatus, Ambition, Contact, Id, Member, NationalRegion, Organisation,
    Partnership, PartnershipStatus, Reach, RegionMember, SchoolYear, Task,
};
use tib_monitor::Scope;

use crate::import::ImportOptions;
use crate::views::Shell;
use crate::{App, Result, import, monitor, network, records, region, unwritable, workspace};

pub use size::Size;

pub(crate) const NAME: &str = "Voorbeeldregio";

/// School years of figures, the present one being the last.
const YEARS: i32 = 5;

/// The day that the example is about: today, unless the clock stands so far off that there can't be
/// public figures of the years around it.
fn present(today: NaiveDate) -> NaiveDate {
    let around =
        |year: i32| SchoolYear(year - YEARS).is_plausible() && SchoolYear(year + 2).is_plausible();
    if around(SchoolYear::of(today).0) {
        today
    } else {
        NaiveDate::from_ymd_opt(2026, 11, 26).unwrap_or(today)
    }
}

/// Opens the example region, made anew when it isn't there.
pub fn open(app: &App) -> Result<Shell> {
    let path = app.home.join("workspaces").join("voorbeeldregio.tib");
    if path.exists() {
        return workspace::open(app, &path);
    }
    create(app, &path)
}

/// Makes the example region at `path` and opens it.
pub fn create(app: &App, path: &Path) -> Result<Shell> {
    workspace::create(app, path, NAME)?;
    app.store()?.set_setting(workspace::EXAMPLE, "1")?;
    fill(app)?;
    // Undo in a fresh example would take it apart.
    app.store()?.begin_history()?;
    Ok(workspace::shell(app))
}

/// Opens the made-up workspace of this size, made when it isn't there.
pub fn open_sized(app: &App, size: Size) -> Result<Shell> {
    let name = format!("voorbeeldregio-{}.tib", size.as_str().to_lowercase());
    let path = app.home.join("workspaces").join(name);
    if path.exists() {
        return workspace::open(app, &path);
    }
    create_sized(app, &path, size)
}

/// Makes a made-up workspace of this size at `path` and opens it.
pub fn create_sized(app: &App, path: &Path, size: Size) -> Result<Shell> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    }
    sized(app, path, size)?;
    app.store()?.set_setting(workspace::EXAMPLE, "1")?;
    Ok(workspace::shell(app))
}

/// Makes a workspace of a given size, with figures, and opens it.
fn sized(app: &App, path: &Path, size: Size) -> Result<()> {
    size::make(app, path, size, &format!("{NAME} {}", size.as_str()))?;
    workspace::open_to_write(app, path)?;
    figures(app, size.years_of_figures())?;
    network::adopt(app, &adopted())?;
    programme(app)
}

/// Brings in public files of so many years, and takes the region's municipalities from them.
fn figures(app: &App, years: i32) -> Result<()> {
    let last = SchoolYear::of(present(app.today())).0;
    let folder = app.home.join("sample");
    std::fs::create_dir_all(&folder).map_err(|error| unwritable(&folder, &error))?;
    bring_in(app, &folder, "voorbeeld-adressen.csv", &files::addresses())?;
    for year in last - years + 1..=last {
        bring_in(
            app,
            &folder,
            &format!("voorbeeld-leerlingen-{year}.csv"),
            &files::pupils(year - last),
        )?;
    }
    let exams = files::exams(last - years..last);
    bring_in(app, &folder, "voorbeeld-examens.csv", &exams)?;
    let students = files::students(last - years + 1..last + 1);
    bring_in(app, &folder, "voorbeeld-mbo.csv", &students)?;
    region::take_rmc(app, "91").map(|_| ())
}

fn adopted() -> [String; 3] {
    ["90AA00", "90AB00", "90AC00"].map(str::to_owned)
}

/// Fills the open workspace.
fn fill(app: &App) -> Result<()> {
    let today = present(app.today());
    let last = SchoolYear::of(today).0;
    figures(app, YEARS)?;
    let mut story = region::region(app)?;
    "Drie gemeenten, veel maakindustrie langs het kanaal en een tekort aan vakmensen. \
     Scholen en bedrijven leiden hier samen op."
        .clone_into(&mut story.identity);
    story.sectors = ids("sector", &["maakindustrie", "installatie", "bouw"]);
    story.themes = ids(
        "theme",
        &["groei", "leerlijnen", "lob", "docenten", "m-tech"],
    );
    story.start_year = Some(last - 2);
    records::save(app, story)?;

    let mut members = network::adopt(app, &adopted())?;
    for (name, kind, place) in [
        ("ROC Voorbeeld", "mbo", "Wilgenoord"),
        ("Metaalbedrijf De Vonk", "bedrijf", "Hoogsluis"),
        ("Installatiebedrijf Waterman", "bedrijf", "Wilgenoord"),
        ("Bouwgroep Zandrecht", "bedrijf", "Zandrecht"),
        ("Vereniging Techniek in de Regio", "branche", "Wilgenoord"),
    ] {
        members.push(records::save(
            app,
            Organisation {
                name: name.into(),
                place: place.into(),
                kinds: ids("organisation_kind", &[kind]),
                ..Organisation::default()
            },
        )?);
    }
    let who = |numbers: &[usize]| -> Vec<Id> {
        numbers
            .iter()
            .filter_map(|&number| members.get(number))
            .map(|organisation| organisation.id.clone())
            .collect()
    };
    partnerships(app, today, &who)?;
    activities(app, today, &who)?;
    tasks(app, today)?;
    programme(app)?;
    ambition(app, last)
}

/// Two regions in the programme, and two places outside of it.
fn programme(app: &App) -> Result<()> {
    let region = |id: &str, name: &str, gms: &[&str]| NationalRegion {
        id: Id::new(format!("national:{id}")),
        name: name.to_owned(),
        members: gms
            .iter()
            .map(|&gm| RegionMember::municipality(gm))
            .collect(),
    };
    let regions = [
        region("voorbeeld", NAME, &["GM9001", "GM9002", "GM9003"]),
        region("meeroever", "Meeroever", &["GM9004", "GM9005"]),
    ];
    app.store()?
        .write("national-regions", |tx| tx.national_regions_put(&regions))
}

fn ambition(app: &App, last: i32) -> Result<()> {
    let asked = monitor::MonitorQuery::of(&["vmbo_intake_tech"]);
    let figures = monitor::monitor(app, &asked)?.figures;
    let then = figures
        .iter()
        .find(|figure| figure.scope == Scope::Region && figure.school_year == last - 2);
    let Some(baseline_value) = then.and_then(|figure| figure.value) else {
        return Ok(());
    };
    let ambition = Ambition {
        statement: "Tien procent meer leerlingen in een technisch profiel".to_owned(),
        theme: ids("theme", &["groei"]).into_iter().next(),
        indicator: "vmbo_intake_tech".to_owned(),
        baseline_year: last - 2,
        baseline_value,
        target_year: last + 2,
        target_value: (baseline_value * 1.1).round(),
        ..Ambition::default()
    };
    records::save(app, ambition).map(|_| ())
}

fn partnerships(app: &App, today: NaiveDate, who: &impl Fn(&[usize]) -> Vec<Id>) -> Result<()> {
    use PartnershipStatus::{Active, Anchored, Exploring};
    for (name, kind, members, status, theme, days_left) in [
        (
            "Convenant Techniek Voorbeeldregio",
            "convenant",
            &[0, 1, 2, 3, 4, 7][..],
            Active,
            "groei",
            420,
        ),
        (
            "Doorlopende leerlijn M&T",
            "leerlijn",
            &[0, 3, 4],
            Active,
            "leerlijnen",
            38,
        ),
        (
            "Hybride docenten installatie",
            "hybride-docent",
            &[1, 5],
            Exploring,
            "docenten",
            600,
        ),
        (
            "Leerwerkplekken bouw",
            "stage",
            &[2, 3, 6],
            Anchored,
            "leerlijnen",
            900,
        ),
    ] {
        records::save(
            app,
            Partnership {
                name: name.into(),
                kind: Id::new(format!("partnership_kind:{kind}")),
                members: who(members)
                    .into_iter()
                    .map(|organisation| Member {
                        organisation,
                        ..Member::default()
                    })
                    .collect(),
                themes: ids("theme", &[theme]),
                status,
                start: today.checked_sub_days(Days::new(300)),
                end: today.checked_add_days(Days::new(days_left)),
                ..Partnership::default()
            },
        )?;
    }
    Ok(())
}

fn activities(app: &App, today: NaiveDate, who: &impl Fn(&[usize]) -> Vec<Id>) -> Result<()> {
    use ActivityStatus::{Done, Idea, Planned, Running};
    let year = SchoolYear::of(today);
    let (first, _) = year.days();
    for (title, status, theme, sector, partners, start, length, group, planned, reached) in [
        (
            "Techniekdagen",
            Planned,
            "groei",
            "maakindustrie",
            &[0, 1, 4, 5][..],
            190,
            3,
            "vmbo-bk",
            240,
            None,
        ),
        (
            "Lasrobot in het praktijklokaal",
            Running,
            "leerlijnen",
            "maakindustrie",
            &[0, 3, 4],
            24,
            80,
            "vmbo-bk",
            60,
            None,
        ),
        (
            "LOB-carrousel klas 2",
            Done,
            "lob",
            "maakindustrie",
            &[0, 1, 2, 5],
            60,
            40,
            "vmbo-gt",
            240,
            Some(226),
        ),
        (
            "Hybride docenten M&T",
            Running,
            "docenten",
            "installatie",
            &[1, 5],
            90,
            220,
            "docenten",
            6,
            Some(4),
        ),
        (
            "Zomerschool docenten",
            Idea,
            "docenten",
            "bouw",
            &[3, 6],
            300,
            5,
            "docenten",
            20,
            None,
        ),
        (
            "Bouwplaats op het schoolplein",
            Planned,
            "groei",
            "bouw",
            &[2, 6],
            240,
            10,
            "po",
            120,
            None,
        ),
        (
            "Technologie en toepassing op de mavo",
            Running,
            "m-tech",
            "installatie",
            &[1, 5, 7],
            30,
            270,
            "vmbo-gt",
            90,
            None,
        ),
    ] {
        let start = first.checked_add_days(Days::new(start));
        records::save(
            app,
            Activity {
                title: title.into(),
                status,
                themes: ids("theme", &[theme]),
                sectors: ids("sector", &[sector]),
                partners: who(partners),
                start,
                end: start.and_then(|day| day.checked_add_days(Days::new(length))),
                reach: vec![Reach {
                    school_year: year.0,
                    target_group: Id::new(format!("target_group:{group}")),
                    planned: Some(planned),
                    reached,
                    ..Reach::default()
                }],
                shareable: true,
                ..Activity::default()
            },
        )?;
    }
    Ok(())
}

/// People, and what they have to do: a bit late, soon, later, and done.
fn tasks(app: &App, today: NaiveDate) -> Result<()> {
    let mut people = Vec::new();
    for name in ["Marjolein Kamp", "Youssef Amrani", "Hanneke Bos"] {
        people.push(records::save(
            app,
            Contact {
                name: name.to_owned(),
                ..Contact::default()
            },
        )?);
    }
    let activities = records::all::<Activity>(app)?;
    let partnerships = records::all::<Partnership>(app)?;
    let activity = |title: &str| {
        let found = activities.iter().find(|one| one.title == title);
        found.map(|one| format!("activity/{}", one.id))
    };
    let partnership = |name: &str| {
        let found = partnerships.iter().find(|one| one.name == name);
        found.map(|one| format!("partnership/{}", one.id))
    };
    for (title, person, days, done, subject) in [
        (
            "Lasrobot: leverdatum navragen bij De Vonk",
            1,
            -4,
            false,
            activity("Lasrobot in het praktijklokaal"),
        ),
        (
            "Convenant leerlijn M&T verlengen: tekst rondsturen",
            0,
            6,
            false,
            partnership("Doorlopende leerlijn M&T"),
        ),
        (
            "Uitnodiging Techniekdagen naar de mentoren",
            2,
            17,
            false,
            activity("Techniekdagen"),
        ),
        (
            "Tellijst LOB-carrousel bij de scholen ophalen",
            2,
            -12,
            true,
            activity("LOB-carrousel klas 2"),
        ),
    ] {
        let due = today.checked_add_signed(chrono::Duration::days(days));
        records::save(
            app,
            Task {
                title: title.to_owned(),
                due,
                who: people.get(person).map(|one| one.id.clone()),
                done: due.filter(|_| done),
                subject,
                ..Task::default()
            },
        )?;
    }
    Ok(())
}

fn ids(list: &str, codes: &[&str]) -> Vec<Id> {
    codes
        .iter()
        .map(|code| Id::new(format!("{list}:{code}")))
        .collect()
}

fn bring_in(app: &App, folder: &Path, name: &str, text: &str) -> Result<()> {
    let path: PathBuf = folder.join(name);
    std::fs::write(&path, text).map_err(|error| unwritable(&path, &error))?;
    import::run(app, &path, &ImportOptions::default(), "sample")?;
    std::fs::remove_file(&path).map_err(|error| unwritable(&path, &error))
}
