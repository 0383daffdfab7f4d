//! Long work: how far it is, and the way to stop it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use tib_domain::{Code, Refusal};

use crate::views::JobProgress;
use crate::{Result, locked};

/// What runs now.
#[derive(Default)]
pub struct Jobs {
    running: Mutex<BTreeMap<String, State>>,
}

struct State {
    progress: JobProgress,
    stop: Arc<AtomicBool>,
}

/// One piece of long work; leaves the list when it is dropped.
pub struct Job<'a> {
    jobs: &'a Jobs,
    name: String,
    stop: Arc<AtomicBool>,
}

impl Jobs {
    /// Begins a job under a name that the caller made up.
    pub fn begin(&self, name: &str, phase: &str) -> Job<'_> {
        let stop = Arc::new(AtomicBool::new(false));
        let progress = JobProgress {
            job: name.to_owned(),
            phase: phase.to_owned(),
            done: 0,
            total: None,
        };
        let state = State {
            progress,
            stop: Arc::clone(&stop),
        };
        locked(&self.running).insert(name.to_owned(), state);
        Job {
            jobs: self,
            name: name.to_owned(),
            stop,
        }
    }

    /// How far everything is.
    #[must_use]
    pub fn progress(&self) -> Vec<JobProgress> {
        locked(&self.running)
            .values()
            .map(|state| state.progress.clone())
            .collect()
    }

    /// Asks a job to stop; it does so at its next step, and undoes what it had begun.
    pub fn cancel(&self, name: &str) {
        if let Some(state) = locked(&self.running).get(name) {
            state.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Job<'_> {
    /// Tells how far it is; refuses with `cancelled` once the user wants it stopped.
    pub fn step(&self, phase: &str, done: u64, total: Option<u64>) -> Result<()> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(Refusal::new(Code::Cancelled));
        }
        if let Some(state) = locked(&self.jobs.running).get_mut(&self.name) {
            phase.clone_into(&mut state.progress.phase);
            state.progress.done = done;
            state.progress.total = total;
        }
        Ok(())
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        locked(&self.jobs.running).remove(&self.name);
    }
}
