//! `tib-drop FILE…`: drags files from another program over the window on this display, and drops them
//! there, in the protocol of X (XDND, version 5). WebDriver knows no such thing.
//!
//! Says `over` when the window would take them, waits for a line, drops, and says `dropped` when the
//! window has them.

#![allow(
    clippy::disallowed_methods,
    reason = "a test's program: its time is the system's"
)]

use std::error::Error;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use x11rb::COPY_DEPTH_FROM_PARENT;
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, MapState,
    PropMode, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window,
    WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

const PATIENCE: Duration = Duration::from_secs(20);
/// The window hears where the files hang this often, as when a hand trembles.
const TREMBLE: Duration = Duration::from_millis(40);

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        XdndAware,
        XdndSelection,
        XdndEnter,
        XdndPosition,
        XdndStatus,
        XdndDrop,
        XdndFinished,
        XdndActionCopy,
        TARGETS,
        List: b"text/uri-list",
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut drag = Drag::begin(&files)?;
    drag.over()?;
    say("over")?;
    std::io::stdin().read_exact(&mut [0])?;
    drag.release()?;
    say("dropped")?;
    Ok(())
}

fn say(word: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout();
    writeln!(out, "{word}")?;
    out.flush()
}

/// Files that hang over a window.
struct Drag {
    x: RustConnection,
    atoms: Atoms,
    /// What they come from.
    source: Window,
    target: Window,
    /// The middle of the target, on the screen.
    place: (i16, i16),
    list: Vec<u8>,
}

impl Drag {
    fn begin(files: &[PathBuf]) -> Result<Self, Box<dyn Error>> {
        let (x, number) = x11rb::connect(None)?;
        let atoms = Atoms::new(&x)?.reply()?;
        let screen = x.setup().roots.get(number).ok_or("no screen")?;
        let (root, source) = (screen.root, x.generate_id()?);
        x.create_window(
            COPY_DEPTH_FROM_PARENT,
            source,
            root,
            0,
            0,
            1,
            1,
            0,
            WindowClass::INPUT_OUTPUT,
            screen.root_visual,
            &CreateWindowAux::new(),
        )?;
        x.set_selection_owner(source, atoms.XdndSelection, x11rb::CURRENT_TIME)?;
        // The program keeps tiny windows of its own outside of the screen; files are dropped on the one that is seen.
        let mut target = None;
        for window in x.query_tree(root)?.reply()?.children {
            let shown = x.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
            let aware = x
                .get_property(false, window, atoms.XdndAware, AtomEnum::ATOM, 0, 1)?
                .reply()?;
            let size = x.get_geometry(window)?.reply()?;
            let room = u32::from(size.width) * u32::from(size.height);
            if shown && aware.value_len > 0 && target.is_none_or(|(most, _)| room > most) {
                target = Some((room, window));
            }
        }
        let (_, target) = target.ok_or("no window takes files")?;
        let size = x.get_geometry(target)?.reply()?;
        let middle = (
            i16::try_from(size.width / 2)?,
            i16::try_from(size.height / 2)?,
        );
        let at = x
            .translate_coordinates(target, root, middle.0, middle.1)?
            .reply()?;
        Ok(Self {
            x,
            atoms,
            source,
            target,
            place: (at.dst_x, at.dst_y),
            list: files.iter().flat_map(|file| address(file)).collect(),
        })
    }

    /// Hangs over the window until it would take them.
    fn over(&mut self) -> Result<(), Box<dyn Error>> {
        self.tell(self.atoms.XdndEnter, [5 << 24, self.atoms.List, 0, 0])?;
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            let (at, copy) = (pair(self.place), self.atoms.XdndActionCopy);
            self.tell(self.atoms.XdndPosition, [0, at, x11rb::CURRENT_TIME, copy])?;
            let next = Instant::now() + TREMBLE;
            while let Some([_, taken, ..]) = self.answer(self.atoms.XdndStatus, next)? {
                if taken & 1 == 1 {
                    return Ok(());
                }
            }
        }
        Err("the window doesn't take them".into())
    }

    fn release(&mut self) -> Result<(), Box<dyn Error>> {
        self.tell(self.atoms.XdndDrop, [0, x11rb::CURRENT_TIME, 0, 0])?;
        let end = Instant::now() + PATIENCE;
        self.answer(self.atoms.XdndFinished, end)?
            .map(|_| ())
            .ok_or_else(|| "the window keeps silent about the drop".into())
    }

    fn tell(&self, kind: Atom, [a, b, c, d]: [u32; 4]) -> Result<(), Box<dyn Error>> {
        let message = ClientMessageEvent::new(32, self.target, kind, [self.source, a, b, c, d]);
        self.x
            .send_event(false, self.target, EventMask::NO_EVENT, message)?;
        self.x.flush()?;
        Ok(())
    }

    /// What the window says of this kind before the time is over; what it asks for meanwhile is given.
    fn answer(&self, kind: Atom, end: Instant) -> Result<Option<[u32; 5]>, Box<dyn Error>> {
        // Looked at again and again, since waiting for an event has no limit: a window that keeps silent would hold
        // up the test for ever.
        while Instant::now() < end {
            match self.x.poll_for_event()? {
                Some(Event::ClientMessage(said)) if said.type_ == kind => {
                    return Ok(Some(said.data.as_data32()));
                }
                Some(Event::SelectionRequest(ask)) => self.give(&ask)?,
                Some(_) => {}
                None => std::thread::sleep(Duration::from_millis(2)),
            }
        }
        Ok(None)
    }

    fn give(&self, ask: &SelectionRequestEvent) -> Result<(), Box<dyn Error>> {
        let mut property = ask.property;
        if ask.target == self.atoms.List {
            let (mode, list) = (PropMode::REPLACE, &self.list);
            self.x
                .change_property8(mode, ask.requestor, property, ask.target, list)?;
        } else if ask.target == self.atoms.TARGETS {
            let (mode, kinds) = (PropMode::REPLACE, [self.atoms.TARGETS, self.atoms.List]);
            self.x
                .change_property32(mode, ask.requestor, property, AtomEnum::ATOM, &kinds)?;
        } else {
            property = x11rb::NONE;
        }
        let given = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: ask.time,
            requestor: ask.requestor,
            selection: ask.selection,
            target: ask.target,
            property,
        };
        self.x
            .send_event(false, ask.requestor, EventMask::NO_EVENT, given)?;
        self.x.flush()?;
        Ok(())
    }
}

/// Two halves of a word, as X packs a place.
fn pair((x, y): (i16, i16)) -> u32 {
    let half = |at: i16| u32::from(at.unsigned_abs());
    half(x) << 16 | half(y)
}

/// A line of a list of addresses: `file:///home/Mia%20Vos/cijfers.csv`.
fn address(file: &Path) -> Vec<u8> {
    let mut line = b"file://".to_vec();
    for byte in file.to_string_lossy().bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            line.push(byte);
        } else {
            line.extend(format!("%{byte:02X}").bytes());
        }
    }
    line.extend(b"\r\n");
    line
}
