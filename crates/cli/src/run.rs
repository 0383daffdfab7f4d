//! From the words of the command line to use cases.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;
use tib_app::{
    App, Code, Id, Refusal, Result, Texts, backups, calendar,
    calls::{self, Mode},
    damaged,
    import::{self, ImportOptions},
    monitor, region, report, sample, sync,
    views::Undone,
    workspace,
};

use crate::agreements;
use crate::arguments::{
    Arguments, Command, Format, MonitorChoice, PlanCommand, RegionChoice, SampleSize,
    TaxonomyCommand,
};
use crate::money;
use crate::print;
use crate::quick;
use crate::sheets;

/// The most that a search shows.
const FOUND: u32 = 50;

/// What a command answers, for people and for programs.
pub struct Answer {
    pub words: String,
    pub json: Value,
}

impl Answer {
    pub fn new(words: String, json: &impl Serialize) -> Result<Self> {
        let json = serde_json::to_value(json)
            .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?;
        Ok(Self { words, json })
    }
}

pub fn run(app: &App, texts: &Texts, arguments: Arguments) -> Result<Answer> {
    let file = arguments.workspace.as_deref();
    match arguments.command {
        Command::Init { region } => {
            let path = file.ok_or_else(no_workspace)?;
            let shell = workspace::create(app, path, &region)?;
            Answer::new(print::made(texts, path), &shell.workspace)
        }
        Command::Sample { size } => {
            let size = size.map(|size| match size {
                SampleSize::S => sample::Size::S,
                SampleSize::M => sample::Size::M,
                SampleSize::L => sample::Size::L,
            });
            let shell = match (file, size) {
                (Some(path), Some(size)) => sample::create_sized(app, path, size)?,
                (None, Some(size)) => sample::open_sized(app, size)?,
                (Some(path), None) => sample::create(app, path)?,
                (None, None) => sample::open(app)?,
            };
            let path = shell
                .workspace
                .as_ref()
                .map(|w| w.path.clone())
                .unwrap_or_default();
            Answer::new(print::made(texts, Path::new(&path)), &shell.workspace)
        }
        Command::Recover { file, to } => {
            let found = damaged::recover(app, &file, &to)?;
            Answer::new(print::recovered(texts, &found), &found)
        }
        Command::Call { name: None, .. } => Ok(listed_calls()),
        Command::Call {
            name: Some(name),
            arguments,
        } => {
            let call = calls::find(&name)?;
            match file {
                Some(path) if call.mode == Mode::Reads => drop(workspace::open_to_look(app, path)?),
                Some(path) => drop(workspace::open_to_write(app, path)?),
                None => {}
            }
            let arguments = serde_json::from_str(&arguments)
                .map_err(|error| Refusal::new(Code::BadRequest).with("reason", error))?;
            let json = calls::call(app, &name, arguments)?;
            let words = serde_json::to_string_pretty(&json).unwrap_or_default();
            Ok(Answer { words, json })
        }
        command => {
            let path = file.ok_or_else(no_workspace)?;
            let only_reads = match &command {
                Command::Record(command) => command.only_reads(),
                _ => matches!(
                    command,
                    Command::Imports
                        | Command::Monitor(_)
                        | Command::Taxonomy(TaxonomyCommand::List)
                        | Command::Offer { .. }
                        | Command::College { percent: None, .. }
                        | Command::Check { repair: false }
                        | Command::Search { .. }
                        | Command::Backup
                        | Command::Backups
                        | Command::Report { .. }
                        | Command::Outbox
                        | Command::News
                        | Command::Sync { dry_run: true, .. }
                        | Command::Import { dry_run: true, .. }
                        | Command::Export { .. }
                        | Command::Plan(PlanCommand::Export { .. })
                        | Command::Compare { .. }
                        | Command::Network { .. }
                        | Command::Agreements { .. }
                        | Command::Budget { .. }
                        | Command::Forecast { .. }
                ),
            };
            if only_reads {
                workspace::open_to_look(app, path)?;
            } else {
                workspace::open_to_write(app, path)?;
            }
            in_workspace(app, texts, command)
        }
    }
}

/// Every use case on a line: its name, what it does to the workspace, its arguments and its answer.
fn listed_calls() -> Answer {
    let mut words = String::new();
    let mut list = Vec::new();
    for call in calls::all() {
        let (arguments, answer) = call.signature();
        let mode = call.mode.as_str();
        words.push_str(&format!("{} ({mode}) {arguments} -> {answer}\n", call.name));
        list.push(serde_json::json!({
            "name": call.name,
            "area": call.area,
            "mode": mode,
            "arguments": arguments,
            "answer": answer,
        }));
    }
    Answer {
        words: words.trim_end().to_owned(),
        json: Value::Array(list),
    }
}

fn no_workspace() -> Refusal {
    Refusal::new(Code::WorkspaceClosed)
}

fn in_workspace(app: &App, texts: &Texts, command: Command) -> Result<Answer> {
    match command {
        Command::Init { .. }
        | Command::Sample { .. }
        | Command::Recover { .. }
        | Command::Call { .. } => Err(Refusal::new(Code::BadRequest)),
        Command::Region(choice) => choose_region(app, texts, &choice),
        Command::Import {
            files,
            rows: Some(rows),
            mapping,
            dry_run,
            ..
        } => sheets::read_in(app, texts, &files, rows, mapping.as_deref(), dry_run),
        Command::Export { kind, to } => sheets::write_out(app, texts, kind, &to),
        Command::Plan(PlanCommand::Add { line }) => quick::add(app, texts, &line),
        Command::Plan(PlanCommand::Export { file, year }) => {
            let ics = file
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case("ics"));
            if !ics {
                return Err(Refusal::new(Code::BadRequest)
                    .on("file")
                    .with("kind", "ics"));
            }
            let saved = calendar::export_to(app, &file, year)?;
            Answer::new(print::calendar(texts, &file, &saved), &saved)
        }
        Command::Compare { file, rows } => sheets::compare(app, texts, &file, rows),
        Command::Network { year, findings, to } => {
            sheets::network(app, year, findings, to.as_deref())
        }
        Command::Import {
            files,
            year,
            certain,
            part,
            edition,
            rows: None,
            mapping: _,
            dry_run,
        } => {
            let given = ImportOptions {
                school_year: year,
                certain,
                part,
                edition,
            };
            bring_in(app, texts, &files, &given, dry_run)
        }
        Command::Agreements { year } => agreements::agreements(app, texts, year),
        Command::Budget { by, calendar } => money::budget(app, texts, by, calendar),
        Command::Forecast { seed } => money::forecast(app, texts, seed),
        Command::Edition { import, day } => {
            let id = Id::new(import);
            import::set_edition(app, &id, &day)?;
            let imports = import::imports(app)?.into_iter();
            let changed: Vec<_> = imports.filter(|one| one.id == id).collect();
            Answer::new(print::imports(texts, &changed), &changed)
        }
        Command::Imports => {
            let imports = import::imports(app)?;
            Answer::new(print::imports(texts, &imports), &imports)
        }
        Command::Monitor(choice) => figures(app, texts, choice),
        Command::Taxonomy(command) => {
            let list = match command {
                TaxonomyCommand::Import { file } => monitor::import_regions(app, &file)?,
                TaxonomyCommand::List => monitor::national_list(app)?,
            };
            Answer::new(print::national_list(texts, &list), &list)
        }
        Command::Offer { year, threshold } => {
            let ask = monitor::OfferQuery {
                school_year: year,
                technical: None,
                threshold,
            };
            let offer = monitor::offer(app, &ask)?;
            Answer::new(print::offer(texts, &offer), &offer)
        }
        Command::College { brin, percent } => {
            if let (Some(brin), Some(percent)) = (brin, percent) {
                monitor::set_college_share(app, &Id::new(format!("mbo:{brin}")), percent)?;
            }
            let colleges = monitor::colleges(app)?;
            Answer::new(print::colleges(&colleges), &colleges)
        }
        Command::Record(command) => command.run(app, texts),
        Command::Report {
            year,
            format: Format::Pdf,
            out,
        } => {
            let made = report::make_in(app, year, &out, texts)?;
            Answer::new(print::report(texts, &made), &made)
        }
        Command::Enrol { url, code, in_file } => {
            let state = sync::enrol(app, &url, &code, in_file)?;
            Answer::new(print::enrolled(texts, &state), &state)
        }
        Command::Sync {
            year,
            dry_run: true,
            ..
        } => {
            let leaving = sync::leaving(app, year)?;
            Answer::new(print::leaving(texts, &leaving), &leaving)
        }
        Command::Sync {
            year, only_waiting, ..
        } => {
            let outcome = if only_waiting {
                sync::run(app, true)?
            } else {
                sync::send(app, year)?
            };
            Answer::new(print::synced(texts, &outcome), &outcome)
        }
        Command::Outbox => {
            let outbox = sync::outbox(app)?;
            Answer::new(print::outbox(texts, &outbox), &outbox)
        }
        Command::News => {
            let news = sync::news(app)?;
            Answer::new(print::news(&news), &news)
        }
        Command::Undo => {
            let state = workspace::undo(app)?;
            Answer::new(undone(texts, "cli-undone", &state), &state)
        }
        Command::Redo => {
            let state = workspace::redo(app)?;
            Answer::new(undone(texts, "cli-redone", &state), &state)
        }
        Command::Search { words } => {
            let words = words.join(" ");
            let mut found = workspace::search(app, &words, &[], FOUND, None)?;
            let said = print::found(texts, &words, &found);
            for one in found.iter_mut().filter(|one| one.found.is_empty()) {
                one.found.clone_from(&one.title);
            }
            Answer::new(said, &found)
        }
        Command::Backup => {
            let path = backups::make(app)?;
            let words = texts.with("cli-backed-up", &[("path", path.clone())]);
            Answer::new(words, &serde_json::json!({ "path": path }))
        }
        Command::Backups => {
            let found = backups::list(app)?;
            Answer::new(print::backups(texts, &found), &found)
        }
        Command::Restore { file } => {
            let shell = backups::put_back_file(app, &file)?;
            Answer::new(texts.get("cli-restored"), &shell.workspace)
        }
        Command::Check { repair } => {
            let whole = if repair {
                workspace::repair(app)?
            } else {
                workspace::check(app)?
            };
            Answer::new(texts.get("cli-check-ok"), &whole)
        }
    }
}

/// What was done, and that who was erased stays so.
fn undone(texts: &Texts, key: &str, done: &Undone) -> String {
    let words = texts.get(key);
    if done.kept_erased {
        format!("{words} {}", texts.get("ui-kept-erased"))
    } else {
        words
    }
}

fn choose_region(app: &App, texts: &Texts, choice: &RegionChoice) -> Result<Answer> {
    let region = match &choice.rmc {
        Some(rmc) => region::take_rmc(app, rmc)?,
        None if !choice.municipality.is_empty() => {
            region::take_municipalities(app, &choice.municipality)?
        }
        None => region::region(app)?,
    };
    Answer::new(print::region(texts, &region), &region)
}

fn bring_in(
    app: &App,
    texts: &Texts,
    files: &[PathBuf],
    given: &ImportOptions,
    dry_run: bool,
) -> Result<Answer> {
    if dry_run {
        let previews = files
            .iter()
            .map(|file| import::preview_path(app, file, given))
            .collect::<Result<Vec<_>>>()?;
        return Answer::new(print::previews(texts, &previews), &previews);
    }
    let outcomes = files
        .iter()
        .map(|file| import::run(app, file, given, "cli"))
        .collect::<Result<Vec<_>>>()?;
    let words = print::outcomes(texts, &outcomes);
    match outcomes.as_slice() {
        [only] => Answer::new(words, only),
        all => Answer::new(words, &all),
    }
}

fn figures(app: &App, texts: &Texts, choice: MonitorChoice) -> Result<Answer> {
    let ask = monitor::MonitorQuery {
        indicators: choice.indicator,
        technical: choice.technical,
        by: choice.by,
        scopes: choice.scope,
        base: choice.base.filter(|_| choice.index),
        shrink_corrected: choice.shrink_corrected,
        cohort: choice.cohort,
        school: choice.school,
    };
    let monitor = monitor::monitor(app, &ask)?;
    let words = if choice.csv {
        print::csv(&monitor.figures)?
    } else {
        print::monitor(texts, &monitor)
    };
    Answer::new(words, &monitor.figures)
}
