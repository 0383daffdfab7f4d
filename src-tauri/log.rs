//! What the app tells of itself, for who has to find out what went wrong.
//!
//! A file a day in the app's own folder, a handful of them. Nothing that a user wrote, no names of
//! files and no paths go in: codes, names of calls and places in the source say enough, and a user can
//! send such a file without reading it first.

use std::path::Path;

use tib_app::{Code, Refusal, calls};
use tracing::{Level, Subscriber};
use tracing_appender::rolling::{InitError, RollingFileAppender, Rotation};
use tracing_subscriber::filter::{EnvFilter, LevelFilter, Targets};
use tracing_subscriber::fmt::{MakeWriter, layer};
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

/// How many days are kept.
const FILES: usize = 7;

/// Begins to log into `home`, and on standard error what `RUST_LOG` asks for. Where no file can be
/// made the app works without one.
pub fn begin(home: &Path) {
    let console = layer()
        .with_writer(std::io::stderr)
        .with_filter(EnvFilter::from_default_env());
    let file = daily(&home.join("logs"));
    let missing = file.as_ref().err().map(|error| error.to_string());
    tracing_subscriber::registry()
        .with(console)
        .with(file.ok().map(quiet))
        .init();
    if missing.is_some() {
        tracing::warn!("there is no file to log into");
    }
    note_panics();
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        system = std::env::consts::OS,
        "begins"
    );
}

/// Notes what no user can mend. The call's name comes from a page, so only ours are taken over.
pub fn refused(call: &str, refusal: &Refusal) {
    if refusal.code == Code::Internal {
        tracing::error!(call = ours(call), "a mistake of ours");
    }
}

/// Notes a call that ended in a panic.
pub fn panicked(call: &str) {
    tracing::error!(call = ours(call), "a use case panicked");
}

fn ours(call: &str) -> &'static str {
    let mut names = calls::all().map(|call| call.name);
    names.find(|name| *name == call).unwrap_or("?")
}

fn daily(folder: &Path) -> Result<RollingFileAppender, InitError> {
    RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("tib-regio")
        .filename_suffix("log")
        .max_log_files(FILES)
        .build(folder)
}

/// Of our own crates all but details, of others only what is really wrong: their words aren't ours to
/// answer for.
fn quiet<S, W>(writer: W) -> impl Layer<S>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let levels = Targets::new()
        .with_target("tib", Level::INFO)
        .with_default(LevelFilter::ERROR);
    layer()
        .with_ansi(false)
        .with_writer(writer)
        .with_filter(levels)
}

/// The place of a panic, without its words: they may hold what a user wrote.
fn note_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place = place.as_deref().unwrap_or("?"), "a panic");
        before(panic);
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in the files of a folder.
    fn logged(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries
            .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
            .collect()
    }

    #[test]
    fn our_own_lines_reach_the_file_and_the_chatter_of_others_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let logs = folder.path().join("logs");
        let subscriber = tracing_subscriber::registry().with(quiet(daily(&logs).unwrap()));
        tracing::subscriber::with_default(subscriber, || {
            tracing::info!("ours");
            tracing::debug!("a detail");
            tracing::info!(target: "hyper", "theirs");
            tracing::error!(target: "wry", "really wrong");
        });
        let [text] = logged(&logs).try_into().unwrap();
        assert!(
            text.contains("ours") && text.contains("really wrong"),
            "{text}"
        );
        assert!(
            !text.contains("detail") && !text.contains("theirs"),
            "{text}"
        );
        assert!(!text.contains('\u{1b}'), "no colours: {text}");
    }

    #[test]
    fn a_mistake_of_ours_is_noted_without_what_a_user_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let subscriber = tracing_subscriber::registry().with(quiet(daily(folder.path()).unwrap()));
        let mistake = Refusal::new(Code::Internal).with("reason", "Jan Jansen");
        tracing::subscriber::with_default(subscriber, || {
            refused("activity_change", &mistake);
            refused("Jan Jansen\n2026-01-01 ERROR made up", &mistake);
            refused("activity_change", &Refusal::new(Code::Required));
            panicked("report_make");
        });
        let [text] = logged(folder.path()).try_into().unwrap();
        assert_eq!(text.lines().count(), 3, "{text}");
        assert!(
            text.contains("activity_change") && text.contains("report_make"),
            "{text}"
        );
        assert!(
            !text.contains("Jansen") && !text.contains("made up"),
            "{text}"
        );
    }

    #[test]
    fn a_handful_of_files_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        for day in 1..=20 {
            let old = folder
                .path()
                .join(format!("tib-regio.2020-01-{day:02}.log"));
            std::fs::write(old, "old").unwrap();
        }
        drop(daily(folder.path()).unwrap());
        assert_eq!(logged(folder.path()).len(), FILES);
    }
}
