//! Getting in, being kept out, and the feed that only shows what's for you.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failure is the test's"
)]

mod common;

use common::{Central, KEY, OTHER_KEY, id};
use serde_json::json;

const PASSWORD: &str = "lang genoeg zo";

#[test]
fn a_lost_answer_is_given_again_and_no_other_key_gets_in() {
    let central = Central::start();
    let code = central.code(&central.region("Oost"));
    let first = central.enrol(&code, KEY).ok().body;
    assert_eq!(central.enrol(&code.replace('-', " "), KEY).ok().body, first);
    central.enrol(&code, OTHER_KEY).refused(403, "code_used");
    central.enrol(&code, "00").refused(422, "invalid");
    central.enrol("K7Q2-9XTM", KEY).refused(403, "code_invalid");
    let token = first["token"].as_str().unwrap();
    let bytes = std::fs::read(central.folder.path().join("central.sqlite")).unwrap();
    let wal = std::fs::read(central.folder.path().join("central.sqlite-wal")).unwrap();
    let secret = code.rsplit('-').next().unwrap();
    for plain in [token, token.trim_start_matches("tib_"), secret] {
        for file in [&bytes, &wal] {
            assert!(
                !file
                    .windows(plain.len())
                    .any(|window| window == plain.as_bytes()),
                "not stored plain"
            );
        }
    }
}

#[test]
fn five_wrong_secrets_burn_a_code_for_good() {
    let central = Central::start();
    let region = central.region("Oost");
    let code = central.code(&region);
    let wrong = format!("{}-0000-0000", code.split('-').next().unwrap());
    for _ in 0..5 {
        central.enrol(&wrong, KEY).refused(403, "code_invalid");
    }
    central.enrol(&code, KEY).refused(403, "code_burned");
    central.enrol(&central.code(&region), KEY).ok();
}

#[test]
fn a_revoked_device_hears_so_and_a_stranger_too() {
    let central = Central::start();
    let device = central.device(&central.region("Oost"), KEY);
    device.get("/api/v1/feed").ok();
    let listed = central.command(&["device", "list"], "");
    central.command(
        &[
            "device",
            "revoke",
            listed["devices"][0]["id"].as_str().unwrap(),
        ],
        "",
    );
    device.get("/api/v1/feed").refused(403, "device_revoked");
    device.entries(id(1), &[]).refused(403, "device_revoked");
    for token in ["", "Bearer x", "Bearer tib_0000", "Basic tib_0000"] {
        let headers = [("authorization", token), ("accept-language", "en")];
        let answer = central
            .send("GET", "/api/v1/feed", &headers, "")
            .refused(401, "token_unknown");
        assert!(
            answer.body["message"]
                .as_str()
                .unwrap()
                .contains("this laptop")
        );
    }
}

#[test]
fn the_feed_is_paged_bound_to_the_region_and_idle_when_nothing_is_new() {
    let central = Central::start();
    central.command(
        &[
            "user",
            "add",
            "ada@example.org",
            "--role",
            "editor",
            "--password-stdin",
        ],
        &format!("{PASSWORD}\n"),
    );
    let cookie = central.cookie("ada@example.org", PASSWORD);
    let (oost, west) = (central.region("Oost"), central.region("West"));
    let ours = central.device(&oost, KEY);
    let empty = ours.get("/api/v1/feed").ok();
    assert_eq!(
        empty.body,
        json!({"items": [], "cursor": null, "more": false})
    );
    assert_eq!(
        ours.with("/api/v1/feed", &[("if-none-match", &empty.header("etag"))])
            .status,
        304
    );
    for (title, regions) in [
        ("a", json!(null)),
        ("b", json!([west])),
        ("c", json!([oost, west])),
        ("d", json!(null)),
    ] {
        let body = json!({"title": title, "text": "t", "regions": regions}).to_string();
        central
            .send(
                "POST",
                "/api/national/news",
                &[("cookie", &cookie), ("origin", &central.address)],
                &body,
            )
            .ok();
    }
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = ours
            .get(&format!("/api/v1/feed?limit=1&after={cursor}"))
            .ok()
            .body;
        seen.extend(
            page["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|i| i["body"]["title"].as_str().unwrap().to_owned()),
        );
        cursor = page["cursor"].as_str().unwrap().to_owned();
        if page["more"] == false {
            break;
        }
    }
    assert_eq!(seen, ["a", "c", "d"], "in order, and nothing for others");
    let path = format!("/api/v1/feed?after={cursor}");
    let tag = ours.get(&path).ok().header("etag");
    let idle = ours.with(&path, &[("if-none-match", &tag)]);
    assert_eq!((idle.status, idle.body), (304, json!("")));
    let theirs = central
        .device(&west, OTHER_KEY)
        .get("/api/v1/feed")
        .ok()
        .body;
    let b = format!(
        "{}.{}",
        theirs["items"][1]["position"],
        theirs["items"][1]["id"].as_str().unwrap()
    );
    for unknown in [
        b,
        format!("{}.{}", 1, id(1)),
        format!("{}.{}", u64::MAX, id(1)),
    ] {
        ours.with(
            &format!("/api/v1/feed?after={unknown}"),
            &[("if-none-match", &tag)],
        )
        .refused(409, "feed_diverged");
    }
    ours.get("/api/v1/feed?after=x").refused(422, "invalid");
    let nobody = json!({"title": "x", "text": "t", "regions": [id(404)]}).to_string();
    let headers = [
        ("cookie", cookie.as_str()),
        ("origin", central.address.as_str()),
    ];
    assert_eq!(
        central
            .send("POST", "/api/national/news", &headers, &nobody)
            .refused(422, "invalid")
            .body["field"],
        "regions"
    );
}

#[test]
fn national_routes_ask_for_session_origin_and_role() {
    let central = Central::start();
    central.command(
        &["user", "add", "rita@example.org", "--password-stdin"],
        &format!("{PASSWORD}\n"),
    );
    for path in ["session", "overview", "regions/x", "news", "audit"] {
        central
            .send("GET", &format!("/api/national/{path}"), &[], "")
            .refused(401, "sign_in");
    }
    let signed = central.sign_in("rita@example.org", PASSWORD).ok();
    let set = signed.header("set-cookie");
    assert!(
        set.contains("HttpOnly") && set.contains("SameSite=Strict") && set.contains("Path=/"),
        "{set}"
    );
    let cookie = set.split(';').next().unwrap();
    let news = json!({"title": "x", "text": "t"}).to_string();
    let post = |origin: &str| {
        let headers = [("cookie", cookie), ("origin", origin)];
        central.send("POST", "/api/national/news", &headers, &news)
    };
    post("https://elsewhere.example").refused(403, "origin");
    central
        .send("POST", "/api/national/news", &[("cookie", cookie)], &news)
        .refused(403, "origin");
    post(&central.address).refused(403, "not_allowed");
    central
        .send("GET", "/api/national/audit", &[("cookie", cookie)], "")
        .refused(403, "not_allowed");
    central
        .send(
            "DELETE",
            "/api/national/session",
            &[("cookie", cookie), ("origin", &central.address)],
            "",
        )
        .ok();
    central
        .send("GET", "/api/national/overview", &[("cookie", cookie)], "")
        .refused(401, "sign_in");
    // A device's token opens no national door.
    let device = central.device(&central.region("Oost"), KEY);
    device.get("/api/national/overview").refused(401, "sign_in");
}

#[test]
fn wrong_passwords_lead_to_waiting_whether_the_account_exists_or_not() {
    let central = Central::start();
    central.command(
        &["user", "add", "rita@example.org", "--password-stdin"],
        &format!("{PASSWORD}\n"),
    );
    for mail in ["rita@example.org", "nobody@example.org"] {
        for _ in 0..5 {
            central.sign_in(mail, "wrong").refused(401, "sign_in_wrong");
        }
        let waiting = central.sign_in(mail, PASSWORD).refused(429, "locked_out");
        let seconds: u64 = waiting.header("retry-after").parse().unwrap();
        assert!((25..=30).contains(&seconds), "{seconds}");
    }
}

#[test]
fn a_device_that_asks_too_often_is_told_to_wait() {
    let central = Central::start();
    let device = central.device(&central.region("Oost"), KEY);
    let waiting = (0..400)
        .map(|_| device.get("/api/v1/feed"))
        .find(|answer| answer.status == 429);
    let waiting = waiting.unwrap().refused(429, "too_many");
    assert_eq!(waiting.header("retry-after"), "1");
}
