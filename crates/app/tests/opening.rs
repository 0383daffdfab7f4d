//! Opening a workspace while another window still has it, or goes on having it.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use support::Place;
use tib_app::{App, NoDialogs, Ports, workspace};

/// A second window; `meanwhile` happens where it waits before it tries again.
fn another(place: &Place, meanwhile: impl Fn(Duration) + Send + Sync + 'static) -> App {
    let home = place.folder.path().join("another");
    let ports = Ports {
        pause: Arc::new(meanwhile),
        ..Ports::system(NoDialogs)
    };
    App::new(&home, ports).unwrap()
}

fn read_only(app: &App, place: &Place) -> bool {
    let path = place.folder.path().join("voorbeeld.tib");
    let shell = workspace::open(app, &path).unwrap();
    shell.workspace.unwrap().looking.is_some()
}

#[test]
fn a_window_that_is_just_closed_lets_go_in_time() {
    let place = Place::new();
    let (first, tries) = (Arc::clone(&place.app), Arc::new(AtomicU32::new(0)));
    let waited = Arc::clone(&tries);
    let second = another(&place, move |_| {
        if waited.fetch_add(1, Ordering::Relaxed) == 3 {
            workspace::close(&first);
        }
    });
    assert!(!read_only(&second, &place));
    assert_eq!(tries.load(Ordering::Relaxed), 4);
}

#[test]
fn beside_a_window_that_stays_open_it_can_be_read() {
    let place = Place::new();
    let waited = Arc::new(std::sync::Mutex::new(Duration::ZERO));
    let sum = Arc::clone(&waited);
    let second = another(&place, move |pause| *sum.lock().unwrap() += pause);
    assert!(read_only(&second, &place));
    let waited = *waited.lock().unwrap();
    assert!(waited > Duration::from_secs(1), "{waited:?}");
}
