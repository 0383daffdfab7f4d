//! An app of its own over a made-up workspace, in this process.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tib_app::sample::Size;
use tib_app::workspace;
use tib_app::{App, FileDialogs, NoKeychain, Ports, Result, calls};
use tib_domain::KINDS;

use crate::Place;

/// A made-up workspace of this size. Made by the program once, and again when that is newer.
pub fn made(place: &Place, size: Size) -> PathBuf {
    let folder = place.results.join("workspaces");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{}.tib", size.as_str()));
    let tib = place.programs.join("tib");
    let changed = |path: &Path| path.metadata().and_then(|about| about.modified()).ok();
    if changed(&file) > changed(&tib) {
        return file;
    }
    for ending in ["", "-wal", "-shm", ".tib-lock"] {
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
    let begun = Instant::now();
    let output = Command::new(&tib)
        .env("TIB_HOME", folder.join("home"))
        .arg("--workspace")
        .arg(&file)
        .args(["sample", "--size", size.as_str()])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let bytes = file.metadata().unwrap().len();
    eprintln!(
        "made {} in {:.0} s: {} MB",
        size.as_str(),
        begun.elapsed().as_secs_f64(),
        bytes / 1_000_000
    );
    file
}

/// Answers every question for a file with one in a folder.
struct Answers {
    folder: PathBuf,
}

/// A public file.
pub const EXAMS: &str = "examens.csv";
/// The file with the national list of regions.
pub const REGIONS: &str = "regios.csv";
const EXAM_ROWS: &str = "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;GEMEENTENAAM;ONDERWIJSTYPE VO;\
    INSPECTIECODE;OPLEIDINGSNAAM;EXAMENKANDIDATEN SCHOOLJAAR 2019-2020 - TOTAAL;\
    GESLAAGDEN SCHOOLJAAR 2019-2020 - TOTAAL\n\
    90AA;90AA00;Het Ambacht;WILGENOORD;VMBO;34;VMBO BL Techniek;52;50\n";

/// The file that is chosen to be imported.
pub const PUPILS: &str = "eigen-telling.csv";

impl FileDialogs for Answers {
    fn import(&self) -> Vec<PathBuf> {
        vec![self.folder.join(PUPILS)]
    }
    fn documents(&self) -> Vec<PathBuf> {
        self.import()
    }
    fn workspace(&self) -> Option<PathBuf> {
        None
    }
    fn folder(&self) -> Option<PathBuf> {
        Some(self.folder.join("copies"))
    }
    fn save(&self, name: &str) -> Option<PathBuf> {
        Some(self.folder.join(name))
    }
    fn show(&self, _path: &Path) -> bool {
        true
    }
}

/// An app with a copy of a workspace open, and what calls need to know of it.
pub struct World {
    pub app: App,
    pub path: PathBuf,
    /// Ids of records by kind, as far as there is a list of them.
    pub ids: BTreeMap<&'static str, Vec<String>>,
    /// The file that was chosen to be imported.
    pub chosen: String,
    /// A file that came in.
    pub import: String,
    /// Questions for further pages, by what they are pages of.
    pub pages: Mutex<BTreeMap<String, Value>>,
    folder: tempfile::TempDir,
}

impl World {
    pub fn of(place: &Place, size: Size) -> Self {
        let folder = tempfile::tempdir_in(&place.results).unwrap();
        let path = folder.path().join("regio.tib");
        std::fs::copy(made(place, size), &path).unwrap();
        let table = "Gemeente;Schooljaar;Aantal\nWilgenoord;2025;12\nHoogsluis;2025;8\n";
        std::fs::write(folder.path().join(PUPILS), table).unwrap();
        std::fs::write(folder.path().join(EXAMS), EXAM_ROWS).unwrap();
        let regions = "region;name;gm\ntwente;Twente;GM0153\nzwolle;Zwolle;GM0193\n";
        std::fs::write(folder.path().join(REGIONS), regions).unwrap();
        let mut ports = Ports::system(Answers {
            folder: folder.path().to_owned(),
        });
        ports.keychain = Arc::new(NoKeychain);
        let app = App::new(&folder.path().join("home"), ports).unwrap();
        workspace::open(&app, &path).unwrap();
        let mut world = Self {
            app,
            path,
            ids: BTreeMap::new(),
            chosen: String::new(),
            import: String::new(),
            pages: Mutex::default(),
            folder,
        };
        for kind in KINDS {
            let list = format!("{}_list", kind.name);
            if calls::find(&list).is_ok() {
                let lines = world.call(&list, json!({ "limit": 1000 }))["lines"].take();
                let ids = lines
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|line| text(&line["id"]));
                world.ids.insert(kind.name, ids.collect());
            }
        }
        world.chosen = text(&world.call("file_choose", json!({}))[0]["file"]);
        world.import = text(&world.call("imports", json!({}))[0]["id"]);
        world
    }

    /// The id of a record of this kind, another one for each number.
    pub fn id(&self, kind: &str, number: usize) -> &str {
        let ids = &self.ids[kind];
        // Far apart from each other.
        &ids[number * 37 % ids.len()]
    }

    /// A file beside the workspace.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn try_call(&self, name: &str, arguments: Value) -> Result<Value> {
        calls::call(&self.app, name, arguments)
    }

    /// The answer of a call; of one that changes something its own answer.
    pub fn call(&self, name: &str, arguments: Value) -> Value {
        let mode = calls::find(name).unwrap().mode;
        let mut answer = self
            .try_call(name, arguments.clone())
            .unwrap_or_else(|refusal| panic!("{name} {arguments}: {refusal:?}"));
        match mode {
            calls::Mode::Reads => answer,
            _ => answer["result"].take(),
        }
    }

    /// How long a call takes, with its answer as the text that a host passes on.
    pub fn timed(&self, name: &str, arguments: Value) -> Took {
        let (begun, busy) = (Instant::now(), busy());
        let answer = self.try_call(name, arguments.clone());
        let text = answer.map(|answer| answer.to_string());
        let took = Took {
            wall: begun.elapsed(),
            busy: self::busy() - busy,
        };
        if let Err(refusal) = text {
            panic!("{name} {arguments}: {refusal:?}");
        }
        took
    }
}

/// How long something takes.
#[derive(Clone, Copy)]
pub struct Took {
    /// By the clock on the wall.
    pub wall: Duration,
    /// How much of it this thread was computing: what waiting for the disk, and for other programs on
    /// the machine, doesn't count in.
    pub busy: Duration,
}

/// How long this thread has been computing.
fn busy() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(
        now.tv_sec.unsigned_abs(),
        u32::try_from(now.tv_nsec).unwrap(),
    )
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
