//! The real program on a free port and a data folder of its own, and a client that talks to it
//! as a laptop or a browser would.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "each test file uses a part of it; a failure is the test's"
)]

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;
use tib_protocol::{Entry, EntryKind};
use ureq::http::{Request, Response};
use uuid::Uuid;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_tib-central");
/// Public keys of Ed25519 (RFC 8032, tests 1 and 2).
pub const KEY: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
pub const OTHER_KEY: &str = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";

pub struct Central {
    pub folder: TempDir,
    process: Option<Child>,
    pub address: String,
    agent: ureq::Agent,
}

pub struct Answer {
    pub status: u16,
    pub body: Value,
    pub headers: ureq::http::HeaderMap,
}

impl Answer {
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    pub fn header(&self, name: &str) -> String {
        self.headers
            .get(name)
            .map(|v| v.to_str().unwrap().to_owned())
            .unwrap_or_default()
    }

    #[track_caller]
    pub fn ok(self) -> Self {
        assert!(self.status < 300, "{} {}", self.status, self.body);
        self
    }

    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Self {
        assert_eq!((self.status, self.code()), (status, code), "{}", self.body);
        self
    }
}

impl Central {
    pub fn start() -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            // Refused before its body was read, a request ends its connection, which may only be
            // seen by the next one.
            .max_idle_connections(0)
            .build();
        let mut central = Self {
            folder: tempfile::tempdir().unwrap(),
            process: None,
            address: String::new(),
            agent: config.into(),
        };
        central.run();
        central
    }

    pub fn run(&mut self) {
        let mut process = Command::new(PROGRAM)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(self.folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        self.address = line.trim().to_owned();
        assert!(
            self.address.starts_with("http://127.0.0.1:"),
            "prints its address: {line:?}"
        );
        self.process = Some(process);
    }

    /// As when the power fails: nothing is said, nothing is closed.
    pub fn kill(&mut self) {
        let mut process = self.process.take().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
    }

    /// A command on the server itself, answered in JSON.
    pub fn command(&self, arguments: &[&str], input: &str) -> Value {
        let mut process = Command::new(PROGRAM)
            .args(arguments)
            .args(["--json", "--data"])
            .arg(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        process
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        let output = process.wait_with_output().unwrap();
        assert!(output.status.success(), "{arguments:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub fn region(&self, name: &str) -> String {
        self.command(&["region", "add", name], "")["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    pub fn code(&self, region: &str) -> String {
        self.command(&["code", region], "")["code"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    pub fn enrol(&self, code: &str, key: &str) -> Answer {
        self.send(
            "POST",
            "/api/v1/enrol",
            &[],
            &json!({"code": code, "public_key": key}).to_string(),
        )
    }

    /// A device of this region; each call enrols another.
    pub fn device(&self, region: &str, key: &str) -> Device<'_> {
        let answer = self.enrol(&self.code(region), key).ok();
        Device {
            central: self,
            token: answer.body["token"].as_str().unwrap().to_owned(),
        }
    }

    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let sent = if body.is_empty() {
            self.agent.run(request.body(()).unwrap())
        } else {
            self.agent.run(request.body(body.to_owned()).unwrap())
        };
        let mut response: Response<ureq::Body> = sent.unwrap();
        let text = response.body_mut().read_to_string().unwrap();
        Answer {
            status: response.status().as_u16(),
            body: serde_json::from_str(&text).unwrap_or(Value::String(text)),
            headers: response.headers().clone(),
        }
    }

    /// Signs in; gives the cookie.
    pub fn sign_in(&self, mail: &str, password: &str) -> Answer {
        let body = json!({"mail": mail, "password": password}).to_string();
        self.send(
            "POST",
            "/api/national/session",
            &[("origin", &self.address)],
            &body,
        )
    }

    pub fn cookie(&self, mail: &str, password: &str) -> String {
        let cookie = self.sign_in(mail, password).ok().header("set-cookie");
        cookie.split(';').next().unwrap().to_owned()
    }
}

impl Drop for Central {
    fn drop(&mut self) {
        if self.process.is_some() {
            self.kill();
        }
    }
}

pub struct Device<'a> {
    pub central: &'a Central,
    pub token: String,
}

impl Device<'_> {
    pub fn get(&self, path: &str) -> Answer {
        self.with(path, &[])
    }

    pub fn with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let headers = [&[("authorization", bearer.as_str())], headers].concat();
        self.central.send("GET", path, &headers, "")
    }

    pub fn post(&self, series: Uuid, page: &Value) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let path = format!("/api/v1/series/{series}");
        self.central.send(
            "POST",
            &path,
            &[("authorization", &bearer)],
            &page.to_string(),
        )
    }

    pub fn entries(&self, series: Uuid, entries: &[Entry]) -> Answer {
        self.post(series, &json!({ "entries": entries }))
    }
}

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn summary(index: u64, region: &str, year: u16) -> Entry {
    let body = json!({"region": {"id": region, "name": "Oost"},
        "period": {"school_year": year, "quarter": 2},
        "activities": {"total": 5, "by_theme": [{"code": "theme:lob", "count": 4}]},
        "indicators": [{"code": "vmbo_intake_tech", "school_year": 2024, "scope": "region",
            "value": 0.1 + 0.2, "numerator": 612, "denominator": 3419, "masked": 3}],
        "highlights": [{"text": "Bedrijvendag met “vijf” scholen"}]});
    Entry::new(
        index,
        id(1000 + u128::from(index)),
        EntryKind::Summary,
        1,
        body,
    )
}

pub fn signal(index: u64) -> Entry {
    Entry::new(
        index,
        id(2000 + u128::from(index)),
        EntryKind::Signal,
        1,
        json!({"n": index}),
    )
}
