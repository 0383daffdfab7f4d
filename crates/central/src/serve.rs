//! Opening a data folder, making what the command line and the page both make, and listening.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration as Wait;

use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use chrono::{DateTime, Duration, Utc};
use tib_protocol::{EnrolmentCode, RegionName};

use crate::environment::{EntropyError, Environment, new_id};
use crate::secrets::{SecretError, ServiceSecret, enrolment_code};
use crate::storage::{
    Actor, NewCode, RuleViolation, Service, SqliteStorage, Storage, StorageError,
};

/// An enrolment code works for so many days.
const CODE_DAYS: i64 = 7;

/// A data folder can't be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder can't be made.
    #[error("the data folder: {0}")]
    Folder(#[from] std::io::Error),
    /// The secret can't be used.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The storage can't be used.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// Neither ids nor answers over HTTP know a time before 1970.
    #[error("the clock stands before 1970")]
    Clock,
    /// There's no chance for a new id.
    #[error(transparent)]
    EntropyError(#[from] EntropyError),
}

impl From<EntropyError> for StorageError {
    fn from(error: EntropyError) -> Self {
        Self::Broken(Box::new(error))
    }
}

/// Opens a data folder, made when it isn't there.
///
/// # Errors
/// When it can't be used, the clock stands before 1970, or its secret isn't the one that its database
/// was made with: with another secret every laptop would have to enrol again, so that's asked first.
pub fn open(
    folder: &Path,
    environment: &dyn Environment,
) -> Result<(Arc<dyn Storage>, ServiceSecret), OpenError> {
    if environment.now() < DateTime::UNIX_EPOCH {
        return Err(OpenError::Clock);
    }
    std::fs::create_dir_all(folder)?;
    let secret = ServiceSecret::of_folder(folder, environment)?;
    let new = Service {
        id: new_id(environment)?,
        key: secret.public_key(),
        name: "TiB Landelijk".to_owned(),
    };
    let storage = SqliteStorage::open(folder, &new, environment.now())?;
    if storage.service()?.key != new.key {
        return Err(SecretError::Other.into());
    }
    Ok((Arc::new(storage), secret))
}

/// Adds a region with a new id.
///
/// # Errors
/// `Exists` when the name is taken.
pub fn make_region(
    storage: &dyn Storage,
    environment: &dyn Environment,
    name: &str,
    by: &Actor,
) -> Result<RegionName, StorageError> {
    let region = RegionName {
        id: new_id(environment)?.to_string(),
        name: name.to_owned(),
    };
    storage.add_region(&region, by, environment.now())?;
    Ok(region)
}

/// Makes an enrolment code for a region. Its secret is shown this once and kept nowhere.
///
/// # Errors
/// When the storage fails, or chance gives nothing but look-up parts that are taken.
pub fn make_code(
    storage: &dyn Storage,
    secret: &ServiceSecret,
    environment: &dyn Environment,
    region: &RegionName,
    by: &Actor,
) -> Result<(EnrolmentCode, DateTime<Utc>), StorageError> {
    let now = environment.now();
    let expires_at = now + Duration::days(CODE_DAYS);
    for _ in 0..8 {
        let code = enrolment_code(environment)?;
        let id = new_id(environment)?;
        let kept = storage.issue_code(
            &NewCode {
                id,
                region: region.id.clone(),
                lookup: code.lookup().to_owned(),
                secret_hash: secret.code_hash(id, code.secret()),
                expires_at,
            },
            by,
            now,
        );
        match kept {
            Err(StorageError::Refused(RuleViolation::Exists)) => {}
            outcome => return outcome.map(|()| (code, expires_at)),
        }
    }
    Err(RuleViolation::Exists.into())
}

/// Answers requests until the handle says to stop.
///
/// # Errors
/// When listening fails.
pub async fn listen(
    router: Router,
    listener: TcpListener,
    tls: Option<RustlsConfig>,
    handle: Handle<SocketAddr>,
) -> std::io::Result<()> {
    listener.set_nonblocking(true)?;
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    match tls {
        Some(tls) => {
            axum_server::from_tcp_rustls(listener, tls)?
                .handle(handle)
                .serve(service)
                .await
        }
        None => {
            axum_server::from_tcp(listener)?
                .handle(handle)
                .serve(service)
                .await
        }
    }
}

/// Stops at the first signal to do so, letting requests under way come to an end.
pub async fn stop_at_signal(handle: Handle<SocketAddr>) {
    let interrupted = async {
        // Without signals there's nothing to wait for; the process can still be killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! { () = interrupted => {}, () = terminated => {} }
    handle.graceful_shutdown(Some(Wait::from_secs(10)));
}
