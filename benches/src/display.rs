//! A display of its own, and when a window on it was drawn to the end.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};
use x11rb::rust_connection::RustConnection;

/// A picture that stays the same for this long is the last one.
const STILL: Duration = Duration::from_millis(1500);
const PATIENCE: Duration = Duration::from_secs(30);
const SIZE: (u16, u16) = (1280, 800);

pub struct Display {
    server: Child,
    pub name: String,
    connection: RustConnection,
    root: u32,
}

impl Display {
    pub fn open() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{}x{}x24", SIZE.0, SIZE.1))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        let out = server.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut number).unwrap();
        let name = format!(":{}", number.trim());
        let (connection, screen) = x11rb::connect(Some(&name)).unwrap();
        let root = connection.setup().roots.get(screen).unwrap().root;
        Self {
            server,
            name,
            connection,
            root,
        }
    }

    /// From the start of the process until the screen shows what it then goes on to show.
    pub fn drawn(&self, command: &mut Command) -> Duration {
        let (process, drawn) = self.show(command);
        self.end(process);
        drawn
    }

    /// What a look at the process finds once its window was drawn and left alone for a while.
    pub fn resting(&self, command: &mut Command, rest: Duration, look: fn(u32) -> f64) -> f64 {
        let (process, _) = self.show(command);
        std::thread::sleep(rest);
        let found = look(process.id());
        self.end(process);
        found
    }

    #[expect(
        clippy::zombie_processes,
        reason = "whoever had it shown ends it; when nothing is drawn the measurement stops"
    )]
    fn show(&self, command: &mut Command) -> (Child, Duration) {
        let empty = self.picture();
        let begun = Instant::now();
        let process = command
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (mut last, mut since) = (empty, begun.elapsed());
        loop {
            let now = begun.elapsed();
            let picture = self.picture();
            if picture != last {
                (last, since) = (picture, now);
            }
            if last != empty && now - since > STILL {
                return (process, since);
            }
            assert!(now < PATIENCE, "nothing was drawn");
            std::thread::sleep(Duration::from_millis(4));
        }
    }

    fn end(&self, mut process: Child) {
        let shown = self.picture();
        process.kill().unwrap();
        process.wait().unwrap();
        // The next one begins on an empty screen.
        while self.picture() == shown {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn picture(&self) -> u64 {
        let image = self
            .connection
            .get_image(
                ImageFormat::Z_PIXMAP,
                self.root,
                0,
                0,
                SIZE.0,
                SIZE.1,
                u32::MAX,
            )
            .unwrap()
            .reply()
            .unwrap();
        let mut hasher = DefaultHasher::new();
        image.data.hash(&mut hasher);
        hasher.finish()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
