//! From an empty server to news on a laptop, over real HTTP; and once more after the power failed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failure is the test's"
)]

mod common;

use common::{Central, Device, KEY, id, signal, summary};
use serde_json::{Value, json};
use tib_protocol::{Accepted, Capabilities, EnrolAnswer, FeedPage, ReceiptState, SeriesState};

#[test]
fn a_region_reports_and_hears_back_and_a_power_failure_loses_nothing() {
    let mut central = Central::start();
    let password = central.command(
        &["user", "add", "Ada@example.org", "--role", "administrator"],
        "",
    );
    let password = password["password"].as_str().unwrap().to_owned();
    let cookie = central.cookie("ada@example.org", &password);
    let region = central.region("Oost");

    let capabilities: Capabilities = serde_json::from_value(
        central
            .send("GET", "/api/v1/capabilities", &[], "")
            .ok()
            .body,
    )
    .unwrap();
    let enrolled: EnrolAnswer = serde_json::from_value(
        central
            .enrol(&central.code("oost").to_lowercase(), KEY)
            .ok()
            .body,
    )
    .unwrap();
    assert_eq!(enrolled.service, capabilities.service);
    assert_eq!(
        (enrolled.region.id.as_str(), enrolled.token.len()),
        (region.as_str(), 4 + 64)
    );

    let token = enrolled.token;
    let series = id(1);
    let entry = summary(1, &region, 2025);
    let told: SeriesState = {
        let device = Device {
            central: &central,
            token: token.clone(),
        };
        let begun: SeriesState =
            serde_json::from_value(device.get(&format!("/api/v1/series/{series}")).ok().body)
                .unwrap();
        assert_eq!(begun, SeriesState::empty(enrolled.service.id));
        let accepted: Accepted = serde_json::from_value(
            device
                .entries(series, std::slice::from_ref(&entry))
                .ok()
                .body,
        )
        .unwrap();
        assert_eq!(accepted.receipts[0].state, ReceiptState::Accepted);
        assert_eq!(
            accepted.series,
            begun.after(&entry.hash),
            "both ends come to the same chain"
        );
        accepted.series
    };

    let overview = get(&central, &cookie, "/api/national/overview");
    assert_eq!(
        overview["regions"][0]["last_summary"]["period"],
        json!({"school_year": 2025, "quarter": 2})
    );
    assert_eq!(overview["regions"][0]["devices"], 1);
    let shown = get(
        &central,
        &cookie,
        &format!("/api/national/regions/{region}"),
    );
    assert_eq!(
        shown["summary"], entry.body,
        "what was sent, to the last digit"
    );

    let news = json!({"title": "Kennisdag", "text": "Op 12 maart."}).to_string();
    central
        .send(
            "POST",
            "/api/national/news",
            &[("cookie", &cookie), ("origin", &central.address)],
            &news,
        )
        .ok();

    for restarted in [false, true] {
        if restarted {
            central.kill();
            central.run();
        }
        let device = Device {
            central: &central,
            token: token.clone(),
        };
        let feed: FeedPage = serde_json::from_value(device.get("/api/v1/feed").ok().body).unwrap();
        assert_eq!(
            feed.items[0].body["title"], "Kennisdag",
            "restarted: {restarted}"
        );
        let state: SeriesState =
            serde_json::from_value(device.get(&format!("/api/v1/series/{series}")).ok().body)
                .unwrap();
        assert_eq!(state, told, "restarted: {restarted}");
        assert_eq!(
            get(
                &central,
                &cookie,
                &format!("/api/national/regions/{region}")
            ),
            shown
        );
    }
    let device = Device {
        central: &central,
        token,
    };
    let next: Accepted =
        serde_json::from_value(device.entries(series, &[signal(2)]).ok().body).unwrap();
    assert_eq!(next.series.next, 3, "and it goes on where it was");
}

fn get(central: &Central, cookie: &str, path: &str) -> Value {
    central
        .send("GET", path, &[("cookie", cookie)], "")
        .ok()
        .body
}

#[test]
fn a_graceful_stop_and_the_first_line_are_as_promised() {
    let central = Central::start();
    let page = central.send("GET", "/", &[], "");
    assert!(
        page.header("content-security-policy")
            .contains("default-src 'none'")
    );
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    for file in ["/app.js", "/app.css", "/fonts/source-sans-3.woff2"] {
        let status = central.send("HEAD", file, &[], "").status;
        assert_eq!(status, 200, "{file}");
    }
    central
        .send("GET", "/api/v1/nothing", &[("accept-language", "en")], "")
        .refused(404, "not_found");
    assert_eq!(central.send("GET", "/../Cargo.toml", &[], "").status, 404);
}

/// What is said on the server's own command line comes out, or that is said.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_a_failure_and_a_reader_that_left_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let list = |out: std::process::Stdio| {
        std::process::Command::new(common::PROGRAM)
            .args(["region", "list", "--data"])
            .arg(folder.path())
            .stdout(out)
            .stderr(std::process::Stdio::piped())
            .output()
            .unwrap()
    };
    let full = list(std::fs::File::create("/dev/full").unwrap().into());
    assert_eq!(full.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&full.stderr).contains("os error 28"));
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let left = list(writer.into());
    assert!(left.status.success() && left.stderr.is_empty(), "{left:?}");
}
