//! What depends on the time, with a clock of our own: it may jump, and go backwards.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failure is the test's")]

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, Duration, Utc};
use tib_central::environment::{EntropyError, Environment, new_id};
use tib_central::secrets::{SecretError, token_hash};
use tib_central::serve::{OpenError, make_code, make_region, open};
use tib_central::storage::{
    Actor, EnrolAttempt, Enrolled, NewSession, NewUser, Role, RuleViolation, SignIn, Storage,
    StorageError,
};
use tib_protocol::EnrolmentCode;

/// A clock that's set by hand, and chance that's counted.
#[derive(Default)]
struct Hand {
    millis: AtomicI64,
    drawn: AtomicU64,
}

impl Hand {
    fn later(&self, by: Duration) {
        self.millis
            .fetch_add(by.num_milliseconds(), Ordering::Relaxed);
    }
}

impl Environment for Hand {
    fn now(&self) -> DateTime<Utc> {
        let start = 1_764_000_000_000;
        DateTime::from_timestamp_millis(start + self.millis.load(Ordering::Relaxed)).unwrap()
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyError> {
        let drawn = self.drawn.fetch_add(1, Ordering::Relaxed);
        let noise = token_hash(&drawn.to_string());
        bytes
            .iter_mut()
            .zip(noise.iter().cycle())
            .for_each(|(byte, noise)| *byte = *noise);
        Ok(())
    }
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, StorageError>) -> RuleViolation {
    match outcome {
        Err(StorageError::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn a_code_works_for_seven_days_and_not_a_moment_longer() {
    let (folder, hand) = (tempfile::tempdir().unwrap(), Hand::default());
    let (storage, secret) = open(folder.path(), &hand).unwrap();
    let storage = storage.as_ref();
    let region = make_region(storage, &hand, "Oost", &Actor::CommandLine).unwrap();
    let (code, expires) = make_code(storage, &secret, &hand, &region, &Actor::CommandLine).unwrap();
    assert_eq!(expires - hand.now(), Duration::days(7));
    let enrol = |code: &EnrolmentCode, key: [u8; 32]| -> Result<Enrolled, StorageError> {
        storage.enrol(
            &EnrolAttempt {
                lookup: code.lookup(),
                secret_hash: &|id| secret.code_hash(id, code.secret()),
                public_key: key,
                token_hash: &|id| token_hash(&secret.token(id, &key)),
                device: new_id(&hand).unwrap(),
            },
            hand.now(),
        )
    };
    hand.later(Duration::days(7) - Duration::milliseconds(1));
    let first = enrol(&code, [1; 32]).unwrap();
    assert_eq!(
        enrol(&code, [1; 32]).unwrap(),
        first,
        "the same again, as long as it's valid"
    );
    hand.later(Duration::milliseconds(1));
    assert_eq!(refusal(enrol(&code, [1; 32])), RuleViolation::CodeExpired);
    assert_eq!(
        storage.devices(None).unwrap().len(),
        1,
        "and one device came of it"
    );
}

#[test]
fn a_session_ends_and_waiting_doubles_and_passes() {
    let (folder, hand) = (tempfile::tempdir().unwrap(), Hand::default());
    let (storage, _) = open(folder.path(), &hand).unwrap();
    let id = new_id(&hand).unwrap();
    let mail = "ada@example.org".to_owned();
    let user = NewUser {
        id,
        mail,
        role: Role::Reader,
        password_hash: "x".to_owned(),
    };
    storage.add_user(&user, hand.now()).unwrap();
    let begin = || {
        storage
            .begin_sign_in("ADA@example.org", "::1", hand.now())
            .unwrap()
    };
    for _ in 0..5 {
        assert!(matches!(begin(), SignIn::Try(Some(_))));
    }
    assert!(matches!(begin(), SignIn::Wait(30)));
    hand.later(Duration::seconds(30));
    assert!(
        matches!(begin(), SignIn::Try(Some(_))),
        "one more try after the wait"
    );
    assert!(
        matches!(begin(), SignIn::Wait(60)),
        "and then twice as long"
    );
    hand.later(Duration::minutes(1));
    let SignIn::Try(Some((user, _))) = begin() else {
        panic!("may try again")
    };
    let expires_at = hand.now() + Duration::hours(12);
    let session = NewSession {
        token_hash: [9; 32],
        user: &user,
        address: "::1",
        expires_at,
    };
    storage.finish_sign_in(&session, hand.now()).unwrap();
    assert!(
        matches!(begin(), SignIn::Try(_)),
        "a right password wipes the slate"
    );
    assert_eq!(storage.session(&[9; 32], hand.now()).unwrap(), user);
    hand.later(Duration::hours(12));
    assert_eq!(
        refusal(storage.session(&[9; 32], hand.now())),
        RuleViolation::NotFound
    );
}

#[test]
fn a_clock_of_before_1970_is_refused_before_anything_is_made() {
    let (folder, hand) = (tempfile::tempdir().unwrap(), Hand::default());
    let back = hand.now().signed_duration_since(DateTime::UNIX_EPOCH) + Duration::milliseconds(1);
    hand.later(-back);
    let data = folder.path().join("data");
    assert!(matches!(open(&data, &hand).err(), Some(OpenError::Clock)));
    assert!(!data.exists());
    hand.later(Duration::milliseconds(1));
    assert!(open(&data, &hand).is_ok());
}

#[test]
fn a_database_with_another_secret_is_not_opened() {
    let (folder, hand) = (tempfile::tempdir().unwrap(), Hand::default());
    drop(open(folder.path(), &hand).unwrap());
    let service = |storage: &dyn Storage| storage.service().unwrap();
    let first = service(open(folder.path(), &hand).unwrap().0.as_ref());
    assert_eq!(
        service(open(folder.path(), &hand).unwrap().0.as_ref()),
        first,
        "the same identity"
    );
    std::fs::remove_file(folder.path().join("service.secret")).unwrap();
    assert!(matches!(
        open(folder.path(), &hand).err(),
        Some(OpenError::Secret(SecretError::Other))
    ));
}
