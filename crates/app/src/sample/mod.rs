//! The example region: made-up schools, figures and plans to play with. Names and numbers are
//! invented; the public files are written in DUO's formats and go through the ordinary import.

mod data;
mod files;
mod people;
mod plan;
mod promises;
mod size;
mod story;
mod words;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tib_domain::{Id, NationalRegion, RegionMember, SchoolYear};

use crate::import::ImportOptions;
use crate::views::Shell;
use crate::{App, Result, import, records, region, schools, unwritable, workspace};

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
    schools::adopt(app, &adopted())?;
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
    region::take_rmc(app, data::REGION).map(|_| ())
}

/// The schools that the region works with.
fn adopted() -> Vec<String> {
    let schools = data::schools().into_iter();
    schools
        .filter(|school| !school.network.is_empty())
        .map(|school| school.branch)
        .collect()
}

/// Fills the open workspace.
fn fill(app: &App) -> Result<()> {
    let today = present(app.today());
    let last = SchoolYear::of(today).0;
    figures(app, YEARS)?;
    let mut story = region::region(app)?;
    "Vijf gemeenten langs het kanaal, met veel maakindustrie en een tekort aan vakmensen. Scholen en \
     bedrijven leiden hier samen op: in elkaars werkplaats, en met een leerlijn van vmbo tot mbo."
        .clone_into(&mut story.identity);
    story.sectors = ids("sector", &["maakindustrie", "installatie", "bouw"]);
    story.themes = ids(
        "theme",
        &[
            "groei",
            "leerlijnen",
            "lob",
            "docenten",
            "vernieuwing",
            "m-tech",
        ],
    );
    story.start_year = Some(last - YEARS + 1);
    records::save(app, story)?;
    let schools = schools::adopt(app, &adopted())?;
    programme(app)?;
    story::write(app, today, schools)
}

/// Two regions in the programme, and two places outside of it.
fn programme(app: &App) -> Result<()> {
    let region = |id: &str, name: &str, rmc: &str| NationalRegion {
        id: Id::new(format!("national:{id}")),
        name: name.to_owned(),
        members: data::PLACES
            .iter()
            .filter(|(.., of)| *of == rmc)
            .map(|(gm, ..)| RegionMember::municipality(format!("GM{gm}")))
            .collect(),
    };
    let regions = [
        region("voorbeeld", NAME, data::REGION),
        region("meeroever", "Meeroever", data::NEIGHBOUR),
    ];
    app.store()?
        .write("national-regions", |tx| tx.national_regions_put(&regions))
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
