//! The real programs, each in folders of its own: a service, laptops, and a network between them
//! that can be told to misbehave.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where something is not as it should be"
)]

pub mod network;

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The programs stand beside the tests' own folder.
fn program(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let path = here.parent().unwrap().parent().unwrap().join(name);
    assert!(
        path.exists(),
        "build the workspace first: {}",
        path.display()
    );
    path
}

/// The same numbers in every run, 0 to 1.
pub fn fractions(seed: u64) -> impl Iterator<Item = f64> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from((state >> 33) as u32) / f64::from(1_u32 << 31)
    })
}

/// A national service with one editor.
pub struct Service {
    folder: TempDir,
    process: Option<Child>,
    pub address: String,
    agent: ureq::Agent,
    cookie: String,
}

impl Service {
    pub fn start() -> Self {
        let mut service = Self {
            folder: tempfile::tempdir().unwrap(),
            process: None,
            address: String::new(),
            agent: ureq::Agent::config_builder()
                .http_status_as_error(false)
                .max_idle_connections(0)
                .build()
                .into(),
            cookie: String::new(),
        };
        service.run();
        let made = service.command(&["user", "add", "ada@example.org", "--role", "administrator"]);
        let answer = service.post(
            "session",
            &serde_json::json!({"mail": "ada@example.org", "password": made["password"]}),
        );
        let cookie = answer.headers()["set-cookie"].to_str().unwrap();
        service.cookie = cookie.split(';').next().unwrap().to_owned();
        service
    }

    /// Starts it again on the data that are there; its port is another.
    pub fn run(&mut self) {
        let mut process = Command::new(program("tib-central"))
            // Many laptops' worth of questions come from one here.
            .args([
                "serve",
                "--rate",
                "100000",
                "--listen",
                "127.0.0.1:0",
                "--data",
            ])
            .arg(self.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        line.trim().clone_into(&mut self.address);
        self.process = Some(process);
    }

    /// As when the power fails.
    pub fn kill(&mut self) {
        let mut process = self.process.take().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
    }

    pub fn command(&self, words: &[&str]) -> Value {
        let output = Command::new(program("tib-central"))
            .args(words)
            .args(["--json", "--data"])
            .arg(self.folder.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert!(output.status.success(), "{words:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub fn region(&self, name: &str) -> String {
        self.command(&["region", "add", name])["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    pub fn code(&self, region: &str) -> String {
        self.command(&["code", region])["code"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    fn post(&self, path: &str, body: &Value) -> ureq::http::Response<ureq::Body> {
        let answer = self
            .agent
            .post(format!("{}/api/national/{path}", self.address))
            .header("origin", &self.address)
            .header("cookie", &self.cookie)
            .send_json(body)
            .unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer
    }

    pub fn publish(&self, title: &str) {
        self.post(
            "news",
            &serde_json::json!({"title": title, "text": "Tekst."}),
        );
    }

    /// A page of the national team's browser, as data.
    pub fn national(&self, path: &str) -> Value {
        self.agent
            .get(format!("{}/api/national/{path}", self.address))
            .header("cookie", &self.cookie)
            .call()
            .unwrap()
            .body_mut()
            .read_json()
            .unwrap()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if self.process.is_some() {
            self.kill();
        }
    }
}

/// One laptop: its own app folder, and workspaces in it.
pub struct Laptop {
    folder: TempDir,
}

impl Laptop {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    pub fn workspace(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn tib(&self, workspace: &str, words: &[&str]) -> Command {
        let mut command = Command::new(program("tib"));
        command
            .env("TIB_HOME", self.home())
            .env_remove("TIB_WORKSPACE")
            .arg("--workspace")
            .arg(self.workspace(workspace))
            .arg("--json")
            .args(words)
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, workspace: &str, words: &[&str]) -> Value {
        let output = self.tib(workspace, words).output().unwrap();
        assert!(output.status.success(), "{words:?}: {}", said(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The code of the refusal.
    pub fn refused(&self, workspace: &str, words: &[&str]) -> String {
        let output = self.tib(workspace, words).output().unwrap();
        assert_eq!(
            output.status.code(),
            Some(1),
            "{words:?}: {}",
            said(&output)
        );
        let refusal: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert!(!refusal["message"].as_str().unwrap().is_empty());
        refusal["code"].as_str().unwrap().to_owned()
    }

    pub fn enrol(&self, workspace: &str, address: &str, code: &str) -> Value {
        self.run(workspace, &["enrol", address, code, "--in-file"])
    }

    pub fn outbox(&self, workspace: &str) -> Vec<Value> {
        let mut rows = self.run(workspace, &["outbox"]).as_array().unwrap().clone();
        rows.reverse();
        rows
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
