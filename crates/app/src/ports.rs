//! What a host hands in: time, ids, and the system's dialogs.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use tib_domain::{Clock, Code, Id, Ids, Refusal};
use uuid::{ContextV7, Timestamp, Uuid};

use crate::Result;

/// The system's own dialogs. Choosing happens in Rust, so that pages never get file-system rights.
pub trait FileDialogs: Send + Sync {
    /// Files to import; empty when the user thought better of it.
    fn import(&self) -> Vec<PathBuf>;
    /// Files of any kind to keep with a record; empty when the user thought better of it.
    fn documents(&self) -> Vec<PathBuf>;
    /// A workspace to open.
    fn workspace(&self) -> Option<PathBuf>;
    /// A folder to put copies in.
    fn folder(&self) -> Option<PathBuf>;
    /// Where to write a file of this name.
    fn save(&self, name: &str) -> Option<PathBuf>;
    /// Shows a file in the program that the system has for it; false when it can't.
    fn show(&self, path: &Path) -> bool;
}

/// A host without dialogs: every choice is declined.
pub struct NoDialogs;

impl FileDialogs for NoDialogs {
    fn import(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn documents(&self) -> Vec<PathBuf> {
        Vec::new()
    }
    fn workspace(&self) -> Option<PathBuf> {
        None
    }
    fn folder(&self) -> Option<PathBuf> {
        None
    }
    fn save(&self, _name: &str) -> Option<PathBuf> {
        None
    }
    fn show(&self, _path: &Path) -> bool {
        false
    }
}

/// The system's keychain: secrets by name, each a short text.
pub trait Keychain: Send + Sync {
    /// The secret of this name, if there is one.
    ///
    /// # Errors
    /// There is no keychain, or it is locked.
    fn read(&self, name: &str) -> std::result::Result<Option<String>, KeychainError>;
    /// Keeps a secret in place of what was there.
    ///
    /// # Errors
    /// There is no keychain, or it is locked.
    fn keep(&self, name: &str, secret: &str) -> std::result::Result<(), KeychainError>;
    /// Forgets a secret, if there is one.
    fn forget(&self, name: &str);
}

/// There is no keychain, or it is locked; in the system's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeychainError(pub String);

/// A host, or a machine, without a keychain.
pub struct NoKeychain;

impl Keychain for NoKeychain {
    fn read(&self, _name: &str) -> std::result::Result<Option<String>, KeychainError> {
        Err(KeychainError(String::new()))
    }
    fn keep(&self, _name: &str, _secret: &str) -> std::result::Result<(), KeychainError> {
        Err(KeychainError(String::new()))
    }
    fn forget(&self, _name: &str) {}
}

/// Chance that nobody can guess.
pub trait Randomness: Send + Sync {
    /// A new secret key.
    ///
    /// # Errors
    /// `internal` when the system has none to give.
    fn key(&self) -> Result<[u8; 32]>;
}

/// Everything the app gets from outside.
#[derive(Clone)]
pub struct Ports {
    /// The present moment.
    pub clock: Arc<dyn Clock>,
    /// New identities.
    pub ids: Arc<dyn Ids>,
    /// The system's dialogs.
    pub dialogs: Arc<dyn FileDialogs>,
    /// Where secrets are kept.
    pub keychain: Arc<dyn Keychain>,
    /// New keys.
    pub randomness: Arc<dyn Randomness>,
    /// Waits before something is tried again.
    pub pause: Arc<dyn Fn(Duration) + Send + Sync>,
}

impl Ports {
    /// The machine's clock, chance and keychain, UUIDv7 ids, and the given dialogs.
    pub fn system(dialogs: impl FileDialogs + 'static) -> Self {
        let clock = Arc::new(SystemClock);
        Self {
            ids: Arc::new(TimeOrderedIds::of(clock.clone())),
            clock,
            dialogs: Arc::new(dialogs),
            keychain: Arc::new(SystemKeychain),
            randomness: Arc::new(SystemRandomness),
            pause: Arc::new(std::thread::sleep),
        }
    }
}

struct SystemClock;

impl Clock for SystemClock {
    /// Not `Utc::now`, which panics while the machine's clock stands before 1970.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    fn now(&self) -> DateTime<Utc> {
        SystemTime::now().into()
    }
}

/// UUIDv7s of a clock, each later than the one before, whatever the clock does.
pub struct TimeOrderedIds {
    clock: Arc<dyn Clock>,
    context: Mutex<ContextV7>,
}

impl TimeOrderedIds {
    /// Ids of this clock.
    #[must_use]
    pub fn of(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            context: Mutex::new(ContextV7::new()),
        }
    }
}

impl Ids for TimeOrderedIds {
    fn next(&self) -> Id {
        let now = self.clock.now();
        // A UUIDv7 knows no time before 1970.
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        let moment = Timestamp::from_unix(&self.context, seconds, now.timestamp_subsec_nanos());
        Id::new(Uuid::new_v7(moment).to_string())
    }
}

struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn key(&self) -> Result<[u8; 32]> {
        let mut key = [0; 32];
        getrandom::fill(&mut key)
            .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?;
        Ok(key)
    }
}

/// Windows' credential manager, or the Secret Service of a Linux desktop.
struct SystemKeychain;

impl SystemKeychain {
    fn entry(name: &str) -> std::result::Result<keyring::v1::Entry, KeychainError> {
        keyring::v1::Entry::new("TiB Regio", name).map_err(no_keychain)
    }
}

impl Keychain for SystemKeychain {
    fn read(&self, name: &str) -> std::result::Result<Option<String>, KeychainError> {
        match Self::entry(name)?.get_password() {
            Ok(secret) => Ok(Some(secret)),
            Err(keyring::v1::Error::NoEntry) => Ok(None),
            Err(error) => Err(no_keychain(error)),
        }
    }

    fn keep(&self, name: &str, secret: &str) -> std::result::Result<(), KeychainError> {
        Self::entry(name)?.set_password(secret).map_err(no_keychain)
    }

    fn forget(&self, name: &str) {
        if let Ok(entry) = Self::entry(name) {
            // Not there is as good as forgotten.
            let _ = entry.delete_credential();
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "handed to map_err")]
fn no_keychain(error: keyring::v1::Error) -> KeychainError {
    KeychainError(error.to_string())
}
