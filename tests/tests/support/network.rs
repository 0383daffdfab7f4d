//! A network between laptop and service. Each question gets a connection of its own, so that a
//! fault is about one question and its answer.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What happens to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Passes,
    /// The connection breaks before anything arrives.
    Dropped,
    /// Half of the question arrives.
    QuestionCut,
    /// It arrives, and the answer is lost.
    AnswerLost,
    /// It arrives, and half of the answer comes back.
    AnswerCut,
    /// It arrives twice; the second answer comes back.
    Repeated,
}

impl Fate {
    pub const FAULTS: [Self; 5] = [
        Self::Dropped,
        Self::QuestionCut,
        Self::AnswerLost,
        Self::AnswerCut,
        Self::Repeated,
    ];
}

struct Shared {
    service: Mutex<String>,
    /// Of the next questions, the last one first; with none left everything passes.
    fates: Mutex<Vec<Fate>>,
    stop: AtomicBool,
}

pub struct Network {
    shared: Arc<Shared>,
    port: u16,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Network {
    /// A network that leads to a service, such as `http://127.0.0.1:4000`.
    pub fn to(service: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            service: Mutex::new(String::new()),
            fates: Mutex::default(),
            stop: AtomicBool::new(false),
        });
        let network = Self {
            shared: Arc::clone(&shared),
            port,
            thread: Some(std::thread::spawn(move || serve(&listener, &shared))),
        };
        network.lead_to(service);
        network
    }

    pub fn lead_to(&self, service: &str) {
        let authority = service.trim_start_matches("http://");
        authority.clone_into(&mut self.shared.service.lock().unwrap());
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What happens to the next questions.
    pub fn expect(&self, fates: &[Fate]) {
        *self.shared.fates.lock().unwrap() = fates.iter().rev().copied().collect();
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for a connection.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        let _ = self.thread.take().map(std::thread::JoinHandle::join);
    }
}

fn serve(listener: &TcpListener, shared: &Shared) {
    for stream in listener.incoming() {
        if shared.stop.load(Ordering::Relaxed) {
            return;
        }
        let Ok(mut client) = stream else { continue };
        let fate = shared.fates.lock().unwrap().pop().unwrap_or(Fate::Passes);
        // A break is what is wanted here, so errors are no news.
        let _ = carry(&mut client, shared, fate);
        let _ = client.shutdown(Shutdown::Both);
    }
}

fn carry(client: &mut TcpStream, shared: &Shared, fate: Fate) -> std::io::Result<()> {
    client.set_read_timeout(Some(Duration::from_secs(5)))?;
    let question = question(client)?;
    let service = shared.service.lock().unwrap().clone();
    let ask = |bytes: &[u8]| -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect(&service)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        stream.write_all(bytes)?;
        if bytes.len() < question.len() {
            return Ok(Vec::new());
        }
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(answer)
    };
    let answer = match fate {
        Fate::Passes => ask(&question)?,
        Fate::Dropped => Vec::new(),
        Fate::QuestionCut => ask(&question[..question.len() / 2])?,
        Fate::AnswerLost => {
            ask(&question)?;
            Vec::new()
        }
        Fate::AnswerCut => {
            let answer = ask(&question)?;
            answer[..answer.len() / 2].to_vec()
        }
        Fate::Repeated => {
            ask(&question)?;
            ask(&question)?
        }
    };
    client.write_all(&answer)
}

/// A whole question, asking for its connection to be closed after the answer.
fn question(client: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut part = [0; 8192];
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
            let length: usize = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length:"))
                .map_or(0, |length| length.trim().parse().unwrap());
            if bytes.len() >= end + 4 + length {
                let mut whole = bytes[..end].to_vec();
                whole.extend_from_slice(b"\r\nconnection: close");
                whole.extend_from_slice(&bytes[end..]);
                return Ok(whole);
            }
        }
        let read = client.read(&mut part)?;
        if read == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        bytes.extend_from_slice(&part[..read]);
    }
}
