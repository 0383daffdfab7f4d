//! The national service's program: `serve`, and what an administrator does on the server itself.

mod commands;

use std::process::ExitCode;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use clap::Parser;
use tib_central::environment::{EntropyError, Environment};

/// The real clock and the system's chance.
struct System;

impl Environment for System {
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place where the clock is read"
    )]
    fn now(&self) -> DateTime<Utc> {
        // Not `Utc::now`, which panics while the clock stands before 1970.
        SystemTime::now().into()
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyError> {
        getrandom::fill(bytes).map_err(|_| EntropyError)
    }
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into()),
        )
        .init();
    match commands::run(commands::Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tib-central: {error}");
            ExitCode::FAILURE
        }
    }
}
