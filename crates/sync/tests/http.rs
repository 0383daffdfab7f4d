//! Services that are away, slow or talk rubbish: each has its own code, and none keeps us waiting.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something is not as it should be"
)]

use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;

use tib_domain::{Code, Refusal};
use tib_sync::{Patience, Service, Wire};
use uuid::Uuid;

const PATIENCE: Patience = Patience {
    connect: Duration::from_millis(500),
    answer: Duration::from_millis(500),
};

/// What comes of asking a server that answers with these bytes; with none it only listens.
fn asked(answer: Option<&'static [u8]>) -> Code {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 4096];
        let _ = stream.read(&mut request).unwrap();
        match answer {
            Some(answer) => stream.write_all(answer).unwrap(),
            // Says nothing until the other end has had enough of it.
            None => while stream.read(&mut request).is_ok_and(|read| read > 0) {},
        }
    });
    let service = Service::new(&address, Some("tib_x".into()), "nl", PATIENCE);
    let error = service.series(Uuid::nil()).unwrap_err();
    server.join().unwrap();
    Refusal::from(error).code
}

#[test]
fn each_way_to_fail_has_its_own_code() {
    let problem = b"HTTP/1.1 429 x\r\ncontent-length: 62\r\n\r\n\
        {\"code\": \"too_many\", \"message\": \"wait\", \"retry_after\": 7}      ";
    for (answer, code) in [
        (None, Code::ServiceSlow),
        (Some(&b""[..]), Code::ServiceAway),
        (Some(b"rubbish\r\n\r\n"), Code::ServiceUnintelligible),
        (
            Some(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n<html>"),
            Code::ServiceUnintelligible,
        ),
        (
            Some(b"HTTP/1.1 502 x\r\ncontent-length: 3\r\n\r\noh!"),
            Code::ServiceUnintelligible,
        ),
        (
            Some(b"HTTP/1.1 302 x\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n"),
            Code::ServiceUnintelligible,
        ),
        (Some(problem), Code::ServiceBusy),
        // Cut off in the middle.
        (
            Some(b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"next\""),
            Code::ServiceAway,
        ),
    ] {
        let words = answer.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        assert_eq!(asked(answer), code, "{words:?}");
    }
}

#[test]
fn nobody_there_is_away() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let service = Service::new(&address, None, "nl", PATIENCE);
    let error = service.series(Uuid::nil()).unwrap_err();
    assert_eq!(Refusal::from(error).code, Code::ServiceAway);
}
