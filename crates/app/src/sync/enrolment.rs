//! Getting in, and what is kept outside the workspace file: the token, the key, and how far each
//! series of this laptop had come. A copied or restored file doesn't carry these along, and that
//! is how it is recognised.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tib_domain::{Code, Id, Refusal};
use tib_protocol::EnrolRequest;
use tib_store::{Binding, Store};
use tib_sync::{Patience, Service, Wire, address, public_key};

use crate::ports::KeychainError;
use crate::views::SyncState;
use crate::{App, Result, unwritable};

/// Beside the workspace file, per workspace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Record {
    /// The service that the token is for.
    service: String,
    /// The secrets are in a file, since the user agreed to that.
    in_file: bool,
    /// How many entries this laptop has written, by series.
    series: BTreeMap<String, u64>,
}

/// What only this laptop may know.
#[derive(Clone, Serialize, Deserialize)]
struct Secrets {
    /// The device's Ed25519 key, its secret half, hex.
    key: String,
    /// Bearer token; nothing yet while enrolling.
    token: Option<String>,
    /// The code that the key was made for.
    code: String,
}

/// The way to the service, for this workspace on this laptop.
pub(super) struct Access {
    pub binding: Binding,
    pub token: String,
    record: Record,
    workspace: Id,
}

/// Swaps an enrolment code for access, and begins a series. `in_file`: the user agrees that token
/// and key are kept in a file that only they can read, instead of in the system's keychain.
pub fn enrol(app: &App, typed: &str, code: &str, in_file: bool) -> Result<SyncState> {
    let store = super::writable(app)?;
    app.check_clock()?;
    let address = address(typed)?;
    let code = code.trim().to_uppercase();
    if code.is_empty() {
        return Err(Refusal::new(Code::Required).on("code"));
    }
    let workspace = store.region()?.id;
    let home = Home::new(app, in_file);
    let pending = format!("{workspace}-pending");
    // The same code with the same key gets the same answer, so an answer that was lost costs no
    // new code. That needs the key to be kept before the question is asked.
    let secrets = match home.secrets(&pending)? {
        Some(secrets) if secrets.code == code => secrets,
        _ => Secrets {
            key: hex::encode(app.ports.randomness.key()?),
            token: None,
            code: code.clone(),
        },
    };
    home.keep_secrets(&pending, &secrets)?;
    let mut key = [0; 32];
    hex::decode_to_slice(&secrets.key, &mut key)
        .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?;
    let service = Service::new(&address, None, app.language().code(), Patience::default());
    let request = EnrolRequest {
        code,
        public_key: public_key(&key),
    };
    // Who enrols has just typed the address: it may be what is wrong.
    let answer = service
        .enrol(&request)
        .map_err(|error| match error.into() {
            away @ Refusal {
                code: Code::ServiceAway,
                ..
            } => away.with("kind", "enrol"),
            refusal => refusal,
        })?;

    let series = app.new_id().to_string();
    let token = Some(answer.token);
    home.keep_secrets(&workspace.to_string(), &Secrets { token, ..secrets })?;
    home.keep_record(
        &workspace,
        &Record {
            service: answer.service.id.to_string(),
            in_file,
            series: BTreeMap::from([(series.clone(), 0)]),
        },
    )?;
    let binding = Binding {
        address,
        service: answer.service.id.to_string(),
        service_key: answer.service.key,
        service_name: answer.service.name,
        region: answer.region.id,
        region_name: answer.region.name,
        enrolled_at: app.ports.clock.now().to_rfc3339(),
        met_at: None,
        compared_at: None,
    };
    store.bind(&binding, &series, "enrolled")?;
    home.forget_secrets(&pending);
    super::state(app)
}

/// Whether this laptop has what it takes to talk for this workspace.
pub(super) fn is_enrolled(app: &App, store: &Store) -> Result<bool> {
    match Access::open(app, store) {
        Ok(_) => Ok(true),
        Err(refusal) if refusal.code == Code::NotEnrolled => Ok(false),
        // Locked for the moment: it is enrolled, and sending will say what is wrong.
        Err(refusal) if refusal.code == Code::KeychainMissing => Ok(true),
        Err(refusal) => Err(refusal),
    }
}

impl Access {
    pub fn open(app: &App, store: &Store) -> Result<Self> {
        let not_enrolled = || Refusal::new(Code::NotEnrolled);
        let binding = store.binding()?.ok_or_else(not_enrolled)?;
        let workspace = store.region()?.id;
        let record = Home::new(app, false)
            .record(&workspace)?
            .filter(|record| record.service == binding.service)
            .ok_or_else(not_enrolled)?;
        let token = Home::new(app, record.in_file)
            .secrets(workspace.as_str())?
            .and_then(|secrets| secrets.token)
            .ok_or_else(not_enrolled)?;
        Ok(Self {
            binding,
            token,
            record,
            workspace,
        })
    }

    /// Begins a new series when the file's own isn't this laptop's, or the file has fewer entries
    /// than this laptop once wrote: it was copied here, or an old copy was put back. Tells whether
    /// it did.
    pub fn settle_series(&self, app: &App, store: &Store) -> Result<bool> {
        let reason = match store.series()? {
            None => "enrolled",
            Some(series) => match self.record.series.get(&series.id) {
                None => "copied",
                Some(written) if *written > series.entries => "client_lost",
                Some(_) => return Ok(false),
            },
        };
        tracing::info!(reason, "a new series begins");
        store.begin_series(app.new_id().as_str(), reason)?;
        self.remember(app, store)?;
        Ok(true)
    }

    /// Notes how far the series has come. Behind the file is fine, ahead of it never happens:
    /// the file is written first.
    pub fn remember(&self, app: &App, store: &Store) -> Result<()> {
        let Some(series) = store.series()? else {
            return Ok(());
        };
        let home = Home::new(app, false);
        let mut record = home.record(&self.workspace)?.unwrap_or_default();
        if record.series.insert(series.id, series.entries) != Some(series.entries) {
            home.keep_record(&self.workspace, &record)?;
        }
        Ok(())
    }
}

/// The app's folder beside the workspaces.
struct Home<'a> {
    app: &'a App,
    folder: PathBuf,
    in_file: bool,
}

impl<'a> Home<'a> {
    fn new(app: &'a App, in_file: bool) -> Self {
        Self {
            app,
            folder: app.home.join("enrolments"),
            in_file,
        }
    }

    fn record(&self, workspace: &Id) -> Result<Option<Record>> {
        Ok(self
            .read(&format!("{workspace}.json"))?
            .and_then(|bytes| serde_json::from_slice(&bytes).ok()))
    }

    fn keep_record(&self, workspace: &Id, record: &Record) -> Result<()> {
        self.write(&format!("{workspace}.json"), &json(record)?)
    }

    fn secrets(&self, name: &str) -> Result<Option<Secrets>> {
        let bytes = if self.in_file {
            self.read(&format!("{name}.secret"))?
        } else {
            let found = self.app.ports.keychain.read(name);
            found.map_err(missing)?.map(String::into_bytes)
        };
        Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
    }

    fn keep_secrets(&self, name: &str, secrets: &Secrets) -> Result<()> {
        let bytes = json(secrets)?;
        if self.in_file {
            return self.write(&format!("{name}.secret"), &bytes);
        }
        let text = String::from_utf8_lossy(&bytes);
        self.app.ports.keychain.keep(name, &text).map_err(missing)
    }

    /// A leftover does no harm: it holds no token.
    fn forget_secrets(&self, name: &str) {
        if self.in_file {
            let _ = std::fs::remove_file(self.folder.join(format!("{name}.secret")));
        } else {
            self.app.ports.keychain.forget(name);
        }
    }

    fn read(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let path = self.folder.join(name);
        match std::fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Refusal::unreadable(&path, &error)),
        }
    }

    /// Whole or not at all, and readable by its owner alone from the first byte.
    fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(name);
        let fresh = self.folder.join(format!("{name}.new"));
        std::fs::create_dir_all(&self.folder)
            .and_then(|()| write_private(&fresh, bytes))
            .and_then(|()| std::fs::rename(&fresh, &path))
            .map_err(|error| unwritable(&path, &error))
    }
}

fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn json(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|error| Refusal::new(Code::Internal).with("reason", error))
}

fn missing(error: KeychainError) -> Refusal {
    Refusal::new(Code::KeychainMissing).with("reason", error.0)
}
