//! Opening a workspace while another window still has it, or goes on having it.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where something is not as it should be, and waits as a user does"
)]

mod support;

use std::time::Duration;

use support::Place;
use tib_app::{App, NoDialogs, Ports, workspace};

fn another(place: &Place) -> App {
    let home = place.folder.path().join("another");
    App::new(&home, Ports::system(NoDialogs)).unwrap()
}

fn read_only(app: &App, place: &Place) -> bool {
    let path = place.folder.path().join("voorbeeld.tib");
    let shell = workspace::open(app, &path).unwrap();
    shell.workspace.unwrap().read_only
}

#[test]
fn a_window_that_is_just_closed_lets_go_in_time() {
    let place = Place::new();
    let second = another(&place);
    std::thread::scope(|threads| {
        threads.spawn(|| {
            std::thread::sleep(Duration::from_millis(400));
            workspace::close(&place.app);
        });
        assert!(!read_only(&second, &place));
    });
}

#[test]
fn beside_a_window_that_stays_open_it_can_be_read() {
    let place = Place::new();
    assert!(read_only(&another(&place), &place));
}
