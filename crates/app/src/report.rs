//! The yearly report of a school year, from the open workspace to a file.

use std::io::Write;
use std::path::{Path, PathBuf};

use tib_domain::{Code, Refusal};
use tib_report::Field;
use tib_texts::Texts;

use crate::report_model::report;
use crate::views::{NameInText, ReportFile, Unprinted, UnprintedPlace};
use crate::{App, Result, export, locked, unwritable};

/// Makes the report where the user wants it; nothing when they thought better of it.
pub fn make(app: &App, school_year: i32, job: &str) -> Result<Option<ReportFile>> {
    let name = file_name(app, school_year)?;
    let Some(path) = app.ports.dialogs.save(&name) else {
        return Ok(None);
    };
    let made = write(app, school_year, &path, job, app.texts())?;
    locked(&app.reports).insert(path);
    Ok(Some(made))
}

/// Makes the report in a folder, which is made when it isn't there, under its own name.
pub fn make_in(app: &App, school_year: i32, folder: &Path, texts: &Texts) -> Result<ReportFile> {
    let path = folder.join(file_name(app, school_year)?);
    std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    write(app, school_year, &path, "report", texts)
}

/// Who stands in the texts of the report of a school year; they stay out of it, but for those that the user allowed.
pub fn names(app: &App, school_year: i32) -> Result<Vec<NameInText>> {
    Ok(report(app, school_year, app.texts())?.1)
}

/// Shows a report that was made in this run in the program that the system has for it.
pub fn show(app: &App, path: &str) -> Result<bool> {
    let path = PathBuf::from(path);
    if !locked(&app.reports).contains(&path) {
        return Err(Refusal::new(Code::NotFound)
            .on("path")
            .with("kind", "report"));
    }
    Ok(app.ports.dialogs.show(&path))
}

fn write(app: &App, school_year: i32, path: &Path, job: &str, texts: &Texts) -> Result<ReportFile> {
    let job = app.jobs.begin(job, "report");
    let (report, _) = report(app, school_year, texts)?;
    job.step("report", 1, Some(3))?;
    let pdf = tib_report::pdf(&report, texts)
        .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?;
    // The last moment at which stopping changes nothing.
    job.step("report", 2, Some(3))?;
    export::whole_file(path, |file| {
        file.write_all(&pdf.bytes)
            .map_err(|error| unwritable(path, &error))
    })?;
    Ok(ReportFile {
        path: path.display().to_string(),
        pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
        unprinted: pdf.unprinted.iter().map(unprinted).collect(),
    })
}

/// Places of a character that are told; more are counted.
const PLACES: usize = 5;
/// Characters of a title that are told.
const TITLE: usize = 80;

fn unprinted(one: &tib_report::Unprinted) -> Unprinted {
    let codes: Vec<String> = one
        .character
        .chars()
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect();
    let place = |place: &tib_report::Place| UnprintedPlace {
        field: code(place.field).into(),
        title: match place.title.char_indices().nth(TITLE) {
            Some((end, _)) => format!("{}…", place.title.get(..end).unwrap_or_default()),
            None => place.title.clone(),
        },
    };
    Unprinted {
        character: one.character.clone(),
        code: codes.join(" "),
        places: one.places.iter().take(PLACES).map(place).collect(),
        more: u32::try_from(one.places.len().saturating_sub(PLACES)).unwrap_or(u32::MAX),
    }
}

/// What its words begin with: `report-place-` and this.
fn code(field: Field) -> &'static str {
    match field {
        Field::RegionName => "region-name",
        Field::Identity => "identity",
        Field::Municipality => "municipality",
        Field::Term => "term",
        Field::ActivityTitle => "activity-title",
        Field::ActivityResults => "activity-results",
        Field::ActivityLessons => "activity-lessons",
        Field::PartnershipName => "partnership-name",
        Field::OrganisationName => "organisation-name",
        Field::OrganisationPlace => "organisation-place",
        Field::Indicator => "indicator",
        Field::File => "file",
    }
}

fn file_name(app: &App, school_year: i32) -> Result<String> {
    let region: String = app
        .store()?
        .region()?
        .name
        .trim()
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .take(60)
        .collect();
    let year = format!("{school_year}-{}", school_year + 1);
    let holes = [("year", year), ("region", region)];
    Ok(app.texts().with("report-file-name", &holes))
}

#[cfg(test)]
mod tests {
    use tib_texts::Language;

    use super::*;
    use crate::{NoDialogs, Ports, workspace};

    #[test]
    fn what_a_report_could_not_print_is_told_with_words_for_where_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::new(&folder.path().join("home"), Ports::system(NoDialogs)).unwrap();
        let name = "Regio 🙂";
        workspace::create(&app, &folder.path().join("regio.tib"), name).unwrap();
        let made = make_in(&app, 2026, folder.path(), app.texts()).unwrap();
        let place = UnprintedPlace {
            field: "region-name".into(),
            title: name.into(),
        };
        let told = Unprinted {
            character: "🙂".into(),
            code: "U+1F642".into(),
            places: vec![place],
            more: 0,
        };
        assert_eq!(made.unprinted, [told]);
        for language in Language::ALL {
            let texts = Texts::new(language);
            for field in Field::ALL {
                let key = format!("report-place-{}", code(field));
                assert_ne!(texts.get(&key), key);
            }
        }
    }

    #[test]
    fn of_many_places_the_first_are_told_and_the_rest_counted() {
        let place = |title: String| tib_report::Place {
            field: Field::ActivityTitle,
            title,
        };
        let told = unprinted(&tib_report::Unprinted {
            character: "👩\u{200d}🏫".into(),
            places: (0..8)
                .map(|number| place(number.to_string().repeat(100)))
                .collect(),
        });
        assert_eq!((told.places.len(), told.more), (PLACES, 3));
        assert_eq!(told.code, "U+1F469 U+200D U+1F3EB");
        let title = &told.places.first().unwrap().title;
        assert_eq!(*title, format!("{}…", "0".repeat(TITLE)));
    }
}
