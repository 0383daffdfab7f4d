//! Tables of no known kind: the user says which columns hold where, when and how many, and that is
//! remembered with the own indicator they are for.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

use serde_json::json;
use tib_domain::{Code, Mapping, OwnIndicator, PlaceIs, Record, Refusal, SchoolYear, Settling};
use tib_open_data::{
    AnyTable, Count, Edition, EditionSource, ReadError, RejectReason, Repeated, UnitCode,
    guess_edition, guess_year, open_any,
};
use tib_store::{ClassKey, ImportSink, NewImport, Reading, UnitRecord};

use super::{ImportOptions, digest, edition, file_name, finished, refused, rows::Stop};
use crate::views::{self, Outcome, Preview, RejectedRow};
use crate::{App, Result, cells};

/// Rows of a table that are shown before its columns are explained.
const SHOWN: usize = 8;

/// What a chosen file holds, for saying what its columns mean.
pub fn look(app: &App, file: &str, part: Option<&str>) -> Result<views::AnyTable> {
    let path = app.chosen(file)?;
    let mut table = open_any(&path, part).map_err(|error| refused(&path, &error))?;
    let sample = table
        .sample(SHOWN)
        .map_err(|error| refused(&path, &error))?;
    let known = app.read(|r| remembered(r, table.columns()))?;
    let guess = match known.as_ref().and_then(|own| own.mapping.clone()) {
        Some(mapping) => mapping,
        None => guess(table.columns(), &sample),
    };
    Ok(views::AnyTable {
        columns: table.columns().to_vec(),
        sample,
        guess,
        own: known.map(|own| own.id),
    })
}

/// Brings a chosen file in for an own indicator, new or known, whose mapping says how.
pub fn run_chosen(
    app: &App,
    file: &str,
    mut own: OwnIndicator,
    given: &ImportOptions,
    job: &str,
) -> Result<Outcome> {
    let path = app.chosen(file)?;
    if own.id.is_empty() {
        own.id = app.new_id();
    }
    own.settle(
        None,
        &Settling {
            today: app.today(),
            ids: app.ports.ids.as_ref(),
        },
    );
    Refusal::all(own.check())?;
    bring_in(app, &path, &own, given, job, true)
}

/// The own indicator that tables with these columns were read for before.
pub(super) fn remembered(r: &Reading<'_>, columns: &[String]) -> Result<Option<OwnIndicator>> {
    let mut all = r.all::<OwnIndicator>()?.into_iter();
    Ok(all.find(|own| own.mapping.as_ref().is_some_and(|m| m.columns == columns)))
}

/// The own indicator that a file of no known kind was read for before.
pub(super) fn remembered_for(
    r: &Reading<'_>,
    path: &Path,
    given: &ImportOptions,
) -> Result<Option<OwnIndicator>> {
    let table = open_any(path, given.part.as_deref()).map_err(|error| refused(path, &error))?;
    remembered(r, table.columns())
}

/// What would come in, without changing anything.
pub(super) fn preview(
    app: &App,
    path: &Path,
    own: &OwnIndicator,
    given: &ImportOptions,
) -> Result<Preview> {
    let mut table = open_any(path, given.part.as_deref()).map_err(|error| refused(path, &error))?;
    let reading = MappedTable::new(&table, own, path, given, true)?;
    let sample = table.sample(SHOWN).map_err(|error| refused(path, &error))?;
    let (columns, mut rejected, mut all) = (table.columns().to_vec(), Vec::new(), (0, 0));
    let mut repeated = Repeated::default();
    table
        .for_each_record(|line, fields| {
            all.0 += 1;
            if let Err(reason) = reading.once(&mut repeated, fields) {
                all.1 += 1;
                if rejected.len() < SHOWN {
                    let (reason, raw) = (reason.to_owned(), fields.join(";"));
                    rejected.push(RejectedRow { line, reason, raw });
                }
            }
            ControlFlow::Continue(())
        })
        .map_err(|error| refused(path, &error))?;
    let sha256 = digest(path, given)?;
    let imports = app.read(|r| r.imports())?;
    let (edition, edition_source) = edition_of(app, path, given)?;
    let years: BTreeSet<i32> = reading.year.into_iter().collect();
    let overtaken = edition::overtaken_by(&imports, "X", own.id.as_str(), &years, &edition);
    Ok(Preview {
        overtaken_by: overtaken.map(|import| import.file_name.clone()),
        edition,
        edition_source: edition_source.to_owned(),
        kind: "X".to_owned(),
        file_name: file_name(path),
        school_year: reading.year,
        year_source: match (&reading.year_at, given.school_year, reading.year) {
            (Some(_), ..) => "file",
            (_, Some(_), _) => "given",
            (.., Some(_)) => "name",
            _ => "none",
        }
        .to_owned(),
        rows: all.0,
        rejected,
        rejected_count: all.1,
        name_year: guess_year(&file_name(path)),
        already: imports
            .iter()
            .any(|import| import.sha256 == sha256 && !import.withdrawn),
        columns,
        sample,
        ..Preview::default()
    })
}

/// Of an own table only the name tells its edition.
fn edition_of(app: &App, path: &Path, given: &ImportOptions) -> Result<(String, &'static str)> {
    let told = guess_edition(&file_name(path), false).map(|day| Edition {
        day,
        source: EditionSource::Name,
    });
    edition::of_file(app, path, told.as_ref(), given)
}

/// Brings a file in for an own indicator that is known.
pub(super) fn run(
    app: &App,
    path: &Path,
    own: &OwnIndicator,
    given: &ImportOptions,
    job: &str,
) -> Result<Outcome> {
    bring_in(app, path, own, given, job, false)
}

/// Brings a file in, and saves the indicator in the same step of history where it is new or changed.
fn bring_in(
    app: &App,
    path: &Path,
    own: &OwnIndicator,
    given: &ImportOptions,
    job: &str,
    save: bool,
) -> Result<Outcome> {
    let store = app.store()?;
    let job = app.jobs().begin(job, "read");
    let mut table = open_any(path, given.part.as_deref()).map_err(|error| refused(path, &error))?;
    let reading = MappedTable::new(&table, own, path, given, false)?;
    let new = NewImport {
        kind: "X".to_owned(),
        variant: own.id.to_string(),
        file_name: file_name(path),
        sha256: digest(path, given)?,
        school_year: reading.year,
        years: Vec::new(),
        edition: edition_of(app, path, given)?.0,
        layout: json!([{ "year": reading.year, "measure": "own", "study_year": null, "sex": "t" }]),
    };
    let outcome = store.write("import", |writing| {
        if save {
            writing.put(own)?;
        }
        writing.import(new, |sink| {
            fill(sink, &mut table, &reading, own, &job).map_err(|stop| match stop {
                Stop::Refused(refusal) => refusal.with("file", file_name(path)),
                Stop::Unreadable(error) => refused(path, &error),
            })
        })
    })?;
    app.read(|r| finished(r, outcome))
}

fn fill(
    sink: &mut ImportSink<'_>,
    table: &mut AnyTable,
    reading: &MappedTable,
    own: &OwnIndicator,
    job: &crate::Job<'_>,
) -> std::result::Result<(), Stop> {
    let (mut stopped, mut text, mut seen) = (None, String::new(), 0_u64);
    let mut repeated = Repeated::default();
    let read = table.for_each_record(|line, fields| {
        seen += 1;
        let stored = match reading.once(&mut repeated, fields) {
            Ok(row) => store_row(sink, line, &row, own, &mut text),
            Err(reason) => sink.reject(line, reason, &fields.join(";")),
        };
        match stored.and_then(|()| job.step("read", seen, None)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(refusal) => {
                stopped = Some(refusal);
                ControlFlow::Break(())
            }
        }
    });
    read.map_err(Stop::Unreadable)?;
    if let Some(refusal) = stopped {
        return Err(refusal.into());
    }
    match (sink.rows(), seen) {
        (0, 0) => Err(Refusal::new(Code::FileEmpty).into()),
        (0, _) => Err(Refusal::new(Code::FileAllRejected).into()),
        _ => Ok(()),
    }
}

fn store_row(
    sink: &mut ImportSink<'_>,
    line: u64,
    row: &MappedRow<'_>,
    own: &OwnIndicator,
    text: &mut String,
) -> Result<()> {
    let empty = UnitRecord {
        unit: &row.unit,
        name: row.place,
        ..UnitRecord::default()
    };
    let is_number = row
        .place
        .trim_start_matches(['G', 'M'])
        .parse::<u16>()
        .is_ok();
    sink.unit(match row.place_is {
        PlaceIs::Municipality if is_number => UnitRecord {
            gm: row.place,
            ..empty
        },
        PlaceIs::Municipality => UnitRecord {
            municipality: row.place,
            ..empty
        },
        PlaceIs::Place => UnitRecord {
            place: row.place,
            ..empty
        },
        PlaceIs::School => empty,
    })?;
    cells::write(text, &[row.count]);
    let class = ClassKey {
        education: "",
        sector: "",
        profile: "",
        element: "",
        name: &own.name,
    };
    sink.fact(line, &row.unit, class, row.year, text)
}

/// A row as it was understood.
struct MappedRow<'a> {
    unit: String,
    place: &'a str,
    place_is: PlaceIs,
    year: Option<i32>,
    count: Count,
}

/// Where the columns of a mapping are.
struct MappedTable {
    place_at: usize,
    place_is: PlaceIs,
    count_at: usize,
    year_at: Option<usize>,
    /// Of the table as a whole.
    year: Option<i32>,
}

impl MappedTable {
    fn new(
        table: &AnyTable,
        own: &OwnIndicator,
        path: &Path,
        given: &ImportOptions,
        look: bool,
    ) -> Result<Self> {
        let mapping = own
            .mapping
            .as_ref()
            .ok_or_else(|| Refusal::new(Code::Required).on("mapping"))?;
        let at = |name: &String| {
            let found = table.columns().iter().position(|column| column == name);
            found.ok_or_else(|| {
                Refusal::new(Code::Required)
                    .on("mapping")
                    .with("column", name)
            })
        };
        let year_at = mapping.year.as_ref().map(at).transpose()?;
        let whole = given.school_year.or_else(|| guess_year(&file_name(path)));
        let year = whole.filter(|_| year_at.is_none());
        if let Some(year) = year.filter(|year| !SchoolYear(*year).is_plausible()) {
            return Err(Refusal::new(Code::YearImplausible)
                .on("year")
                .with("year", year));
        }
        if year_at.is_none() && year.is_none() && !look {
            return Err(Refusal::new(Code::YearNeeded)
                .on("year")
                .with("file", file_name(path)));
        }
        Ok(Self {
            place_at: at(&mapping.place)?,
            place_is: mapping.place_is,
            count_at: at(&mapping.count)?,
            year_at,
            year,
        })
    }

    /// Understands a row that isn't there before in every column, or says what is wrong.
    fn once<'a>(
        &self,
        repeated: &mut Repeated,
        fields: &[&'a str],
    ) -> std::result::Result<MappedRow<'a>, &'static str> {
        let row = self.row(fields)?;
        match repeated.is_there(fields.iter().copied()) {
            true => Err(RejectReason::Repeated.code()),
            false => Ok(row),
        }
    }

    /// Understands a row, or says what is wrong as a key of the texts.
    fn row<'a>(&self, fields: &[&'a str]) -> std::result::Result<MappedRow<'a>, &'static str> {
        let field = |at: usize| fields.get(at).map(|field| field.trim()).ok_or("width");
        let place = field(self.place_at)?;
        let count = Count::parse(field(self.count_at)?).map_err(|reason| reason.code())?;
        let year = match self.year_at {
            Some(at) => Some(guess_year(field(at)?).ok_or("year")?),
            None => None,
        };
        let unit = match self.place_is {
            PlaceIs::School => UnitCode::branch("", place)
                .or_else(|| UnitCode::institution(place))
                .ok_or("branch")?
                .to_string(),
            _ if place.is_empty() => return Err("place"),
            _ => place.to_uppercase(),
        };
        Ok(MappedRow {
            unit,
            place,
            place_is: self.place_is,
            year,
            count,
        })
    }
}

/// What the columns seem to hold, by their names and first rows.
fn guess(columns: &[String], sample: &[Vec<String>]) -> Mapping {
    let find = |words: &[&str]| {
        let has = |column: &&String| {
            let name = column.to_uppercase();
            words.iter().any(|word| name.contains(word))
        };
        columns.iter().find(has).cloned()
    };
    let year = find(&["SCHOOLJAAR", "JAAR", "YEAR", "PEILDATUM"]);
    let places = [
        (
            PlaceIs::School,
            find(&["BRIN", "INSTELLINGSCODE", "VESTIGINGSCODE"]),
        ),
        (PlaceIs::Municipality, find(&["GEMEENTE", "MUNICIPALITY"])),
        (PlaceIs::Place, find(&["PLAATS", "PLACE"])),
    ];
    let place = places.into_iter().find_map(|(is, name)| Some((is, name?)));
    let (place_is, place) = place.unwrap_or_default();
    // Most of it: a cell or two may be wrong.
    let counts = |at: usize| {
        let cells = sample.iter().filter_map(|row| row.get(at));
        let told = |cell: &&String| Count::parse(cell).is_ok_and(|count| count != Count::Empty);
        let good = cells.clone().filter(told).count();
        good * 2 > cells.count()
    };
    let numbers = columns
        .iter()
        .enumerate()
        .filter(|(at, name)| Some(*name) != year.as_ref() && **name != place && counts(*at))
        .map(|(_, name)| name);
    let named = find(&["AANTAL", "TOTAAL", "COUNT", "NUMBER"]);
    let count = numbers
        .clone()
        .find(|name| Some(*name) == named.as_ref())
        .or_else(|| numbers.clone().next_back());
    Mapping {
        columns: columns.to_vec(),
        count: count.cloned().unwrap_or_default(),
        year,
        place,
        place_is,
    }
}

/// Whether a file was refused because its kind isn't known.
pub(super) const fn is_unknown(error: &ReadError) -> bool {
    matches!(error, ReadError::KindUnknown { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_guessed_by_name_and_content() {
        let columns = ["Gemeente", "Jaar", "Jongeren", "Opmerking"].map(str::to_owned);
        let sample = vec![["Enschede", "2019", "12", ""].map(str::to_owned).to_vec()];
        let mapping = guess(&columns, &sample);
        assert_eq!(mapping.place, "Gemeente");
        assert_eq!(mapping.place_is, PlaceIs::Municipality);
        assert_eq!(mapping.year.as_deref(), Some("Jaar"));
        assert_eq!(mapping.count, "Jongeren", "an empty column counts nothing");
    }

    #[test]
    fn nothing_is_guessed_of_what_says_nothing() {
        let columns = ["a", "b"].map(str::to_owned);
        let mapping = guess(&columns, &[vec!["x".into(), "y".into()]]);
        assert_eq!(
            mapping,
            Mapping {
                columns: columns.to_vec(),
                ..Mapping::default()
            }
        );
    }
}
