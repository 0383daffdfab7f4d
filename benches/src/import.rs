//! A national file of pupils: read, checked, joined and stored by us, against programs that put the
//! same file into a bare table; and a hundred times as many rows against as many once.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Place, Row, has, in_turn};

const ADDRESSES: &str = "02-alle-vestigingen-vo.ca2020.csv";
const PUPILS: &str = "01-leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz";
/// How many times as long the long file is.
const TIMES: usize = 100;

const PANDAS: &str = "import sys, sqlite3, pandas
table = pandas.read_csv(sys.argv[1], sep=';', encoding='cp1252', dtype=str)
table.to_sql('pupils', sqlite3.connect(sys.argv[2]), index=False)";

pub fn rows(place: &Place) -> Vec<Row> {
    let packed = place.data.join(PUPILS);
    if !packed.exists() {
        eprintln!("skipped: the public files are not here");
        return Vec::new();
    }
    let folder = tempfile::tempdir().unwrap();
    let bench = Import {
        tib: place.programs.join("tib"),
        pupils: folder.path().join("leerlingen-2019.csv"),
        addresses: place.data.join(ADDRESSES),
        folder: folder.path().to_owned(),
    };
    let mut from = flate2::read::GzDecoder::new(std::fs::File::open(packed).unwrap());
    std::io::copy(
        &mut from,
        &mut std::fs::File::create(&bench.pupils).unwrap(),
    )
    .unwrap();
    let mut rows = bench.beside_others();
    rows.extend(bench.a_hundred_times());
    rows
}

struct Import {
    tib: PathBuf,
    pupils: PathBuf,
    addresses: PathBuf,
    folder: PathBuf,
}

impl Import {
    fn command(&self, workspace: &Path, words: &[&str]) -> Command {
        let mut command = Command::new(&self.tib);
        command
            .env("TIB_HOME", self.folder.join("home"))
            .arg("--workspace")
            .arg(workspace)
            .args(words);
        command
    }

    /// A workspace that knows these addresses.
    fn ready(&self, name: &str, addresses: &Path) -> PathBuf {
        let file = self.folder.join(name);
        timed(&mut self.command(&file, &["init", "--region", "Twente"]));
        let addresses = addresses.display().to_string();
        timed(&mut self.command(&file, &["import", &addresses]));
        timed(&mut self.command(&file, &["check"]));
        file
    }

    /// How long the import of a file takes, and how much memory, in MB.
    fn import(&self, ready: &Path, file: &Path) -> (Duration, f64) {
        let workspace = self.folder.join("regio.tib");
        std::fs::copy(ready, &workspace).unwrap();
        let file = file.display().to_string();
        watched(&mut self.command(&workspace, &["import", &file, "--year", "2019"]))
    }

    fn beside_others(&self) -> Vec<Row> {
        let ready = self.ready("ready.tib", &self.addresses);
        let (what, pupils) = ("import of 24,243 rows", self.pupils.display().to_string());
        let database = self.folder.join("bare.db").display().to_string();
        let fresh = || {
            let _ = std::fs::remove_file(&database);
        };
        let mut peers: Vec<(&str, f64, Command)> = Vec::new();
        if has("sqlite3") {
            let mut sqlite = Command::new("sqlite3");
            let import = format!(".import {pupils} pupils");
            sqlite.args([&database, ".mode csv", ".separator ;", &import]);
            peers.push(("sqlite3 .import", 1.5, sqlite));
        }
        if has("python-pandas") {
            let mut pandas = Command::new("python-pandas");
            pandas.args(["-c", PANDAS, &pupils, &database]);
            peers.push(("pandas read_csv + to_sql", 0.33, pandas));
        }
        if has("sqlite-utils") {
            let mut utils = Command::new("sqlite-utils");
            utils.args([
                "insert",
                &database,
                "pupils",
                &pupils,
                "--csv",
                "--delimiter",
                ";",
            ]);
            utils.args(["--encoding", "cp1252"]);
            peers.push(("sqlite-utils insert", 0.05, utils));
        }
        let each = peers.into_iter().map(|(peer, goal, mut command)| {
            let took = in_turn(
                || self.import(&ready, &self.pupils).0,
                || {
                    fresh();
                    timed(&mut command)
                },
            );
            Row::timed(what, peer, took, goal)
        });
        each.collect()
    }

    /// Time per row of a file a hundred times as long, with other branches and their addresses; memory
    /// of such a file with the same branches, and with others.
    fn a_hundred_times(&self) -> Vec<Row> {
        let file = |name: &str| self.folder.join(name);
        let (long, same, addresses) = (
            file("lang-2019.csv"),
            file("zelfde-2019.csv"),
            file("adressen.csv"),
        );
        let mut made = Numbers::default();
        repeat(&self.pupils, &long, 0, Some(&mut made));
        repeat(&self.addresses, &addresses, 2, Some(&mut made));
        repeat(&self.pupils, &same, 0, None);
        let (once, often) = (
            self.ready("once.tib", &self.addresses),
            self.ready("often.tib", &addresses),
        );
        let (mut most, mut least) = (0.0_f64, 0.0_f64);
        let times = u32::try_from(TIMES).unwrap();
        let took = in_turn(
            || {
                let (took, memory) = self.import(&often, &long);
                most = most.max(memory);
                took / times
            },
            || {
                let (took, memory) = self.import(&once, &self.pupils);
                least = least.max(memory);
                took
            },
        );
        let (_, same) = self.import(&once, &same);
        let what = "import of 2.4 million rows";
        let memory = |peer, ours, goal| Row {
            what,
            peer,
            ours,
            theirs: least,
            unit: "MB",
            goal,
        };
        vec![
            Row::timed(what, "a hundredth of them: time per row", took, 1.1),
            memory(
                "a hundredth of them, of the same schools: memory",
                same,
                1.2,
            ),
            memory(
                "a hundredth of them, of a hundredth of the schools: memory",
                most,
                2.5,
            ),
        ]
    }
}

/// A new number for each institution and copy.
#[derive(Default)]
struct Numbers(HashMap<(String, usize), String>);

impl Numbers {
    fn of(&mut self, brin: &str, copy: usize) -> String {
        let next = self.0.len();
        let made = || {
            let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap());
            format!(
                "{:02}{}{}",
                next % 100,
                letter(next / 100),
                letter(next / 2600)
            )
        };
        self.0
            .entry((brin.to_owned(), copy))
            .or_insert_with(made)
            .clone()
    }
}

/// Writes a file's rows many times over, each time with other institutions if there are `numbers` for
/// them; `at` is the column of these, and behind it a branch number may begin with it.
fn repeat(from: &Path, to: &Path, at: usize, mut numbers: Option<&mut Numbers>) {
    let text: String = std::fs::read(from)
        .unwrap()
        .into_iter()
        .map(char::from)
        .collect();
    let (header, rows) = text.split_once('\n').unwrap();
    let mut out = BufWriter::new(std::fs::File::create(to).unwrap());
    writeln!(out, "{}", header.trim_end()).unwrap();
    let mut line = String::new();
    for copy in 0..TIMES {
        for row in rows.lines() {
            let Some(numbers) = numbers.as_deref_mut() else {
                // Spaces that are read away: the very same row would count once.
                let spaces = " ".repeat(copy);
                let row = row.trim_end().replacen(';', &format!("{spaces};"), 1);
                writeln!(out, "{row}").unwrap();
                continue;
            };
            line.clear();
            let mut brin = "";
            for (number, cell) in row.trim_end().split(';').enumerate() {
                if number > 0 {
                    line.push(';');
                }
                if number == at {
                    brin = cell;
                    line.push_str(&numbers.of(brin, copy));
                } else if number == at + 1 && cell.len() == 6 {
                    let branch = cell.strip_prefix(brin).unwrap_or(cell);
                    let _ = write!(line, "{}{branch}", numbers.of(brin, copy));
                } else {
                    line.push_str(cell);
                }
            }
            writeln!(out, "{line}").unwrap();
        }
    }
    out.flush().unwrap();
}

fn timed(command: &mut Command) -> Duration {
    let begun = Instant::now();
    let output = command.stdin(Stdio::null()).output().unwrap();
    let took = begun.elapsed();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    took
}

/// How long a program runs, and the most memory that it holds, in MB.
fn watched(command: &mut Command) -> (Duration, f64) {
    let begun = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0_f64;
    let done = loop {
        // The peak is kept by the system, so a look now and then is enough.
        if let Some(done) = child.try_wait().unwrap() {
            break done;
        }
        let told = std::fs::read_to_string(&status).unwrap_or_default();
        let peak = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = peak.and_then(|peak| peak.split_whitespace().next()?.parse::<f64>().ok());
        most = most.max(kilobytes.unwrap_or_default() / 1024.0);
        std::thread::sleep(Duration::from_millis(1));
    };
    assert!(done.success(), "{command:?}");
    (begun.elapsed(), most)
}
