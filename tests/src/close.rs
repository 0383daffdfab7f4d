//! `tib-close`: closes the window on this display as a window manager does when its cross is clicked
//! (`WM_DELETE_WINDOW`), and waits until it is gone. WebDriver ends a program without asking it.

#![allow(
    clippy::disallowed_methods,
    reason = "a test's program: its time is the system's"
)]

use std::error::Error;
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ClientMessageEvent, ConnectionExt as _, EventMask,
    MapState, Window,
};
use x11rb::rust_connection::RustConnection;

const PATIENCE: Duration = Duration::from_secs(20);

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        WM_PROTOCOLS,
        WM_DELETE_WINDOW,
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let (x, number) = x11rb::connect(None)?;
    let atoms = Atoms::new(&x)?.reply()?;
    let root = x.setup().roots.get(number).ok_or("no screen")?.root;
    let window = shown(&x, root, &atoms)?.ok_or("no window can be closed")?;
    let watch = ChangeWindowAttributesAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
    x.change_window_attributes(window, &watch)?;
    let data = [atoms.WM_DELETE_WINDOW, x11rb::CURRENT_TIME, 0, 0, 0];
    let message = ClientMessageEvent::new(32, window, atoms.WM_PROTOCOLS, data);
    x.send_event(false, window, EventMask::NO_EVENT, message)?;
    x.flush()?;
    // Looked at again and again, since waiting for an event has no limit: a window that stays would hold up the
    // test for ever.
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        match x.poll_for_event()? {
            Some(Event::DestroyNotify(gone)) if gone.window == window => return Ok(()),
            Some(_) => {}
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    }
    Err("the window stays".into())
}

/// The window that is shown and lets itself be closed.
fn shown(
    x: &RustConnection,
    root: Window,
    atoms: &Atoms,
) -> Result<Option<Window>, Box<dyn Error>> {
    let mut found = None;
    for window in x.query_tree(root)?.reply()?.children {
        let shown = x.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        let protocols = x
            .get_property(false, window, atoms.WM_PROTOCOLS, AtomEnum::ATOM, 0, 16)?
            .reply()?;
        let closes = protocols
            .value32()
            .is_some_and(|mut all| all.any(|one| one == atoms.WM_DELETE_WINDOW));
        if shown && closes {
            found = Some(window);
        }
    }
    Ok(found)
}
