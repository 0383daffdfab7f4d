//! The engine against a service in memory, on a network that loses, repeats and breaks off: in the
//! end both sides have the same, and nothing twice.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failure is the test's"
)]

use std::cell::{Cell, RefCell};

use chrono::DateTime;
use proptest::prelude::*;
use serde_json::json;
use tib_domain::{Code, Refusal};
use tib_protocol::{
    Accepted, Cursor, EnrolAnswer, EnrolRequest, Entry, EntryKind, FeedItem, FeedKind, FeedPage,
    Hash, Page, Problem, Receipt, ReceiptState, SeriesState, code,
};
use tib_sync::{Fetched, Local, NewSeries, Outcome, SyncMode, Traffic, Wire, WireError, exchange};
use uuid::Uuid;

const SERVICE: Uuid = Uuid::from_u128(99);

/// The laptop: what the workspace file holds.
#[derive(Clone)]
struct Laptop {
    series: Cell<Uuid>,
    predecessor: Cell<Option<Uuid>>,
    entries: RefCell<Vec<Entry>>,
    receipts: RefCell<Vec<Receipt>>,
    items: RefCell<Vec<FeedItem>>,
    place: Cell<Option<Cursor>>,
    tag: RefCell<Option<String>>,
}

impl Laptop {
    fn new() -> Self {
        Self {
            series: Cell::new(Uuid::from_u128(1)),
            predecessor: Cell::new(None),
            entries: RefCell::default(),
            receipts: RefCell::default(),
            items: RefCell::default(),
            place: Cell::new(None),
            tag: RefCell::default(),
        }
    }

    fn write(&self, number: u64) {
        let mut entries = self.entries.borrow_mut();
        let index = entries.len() as u64 + 1;
        let id = Uuid::from_u128(1000 + u128::from(number));
        entries.push(Entry::new(
            index,
            id,
            EntryKind::Signal,
            1,
            json!({ "n": number }),
        ));
    }

    fn exchange(&self, wire: &Network<'_>) -> Result<Outcome, Refusal> {
        exchange(self, wire, SyncMode::Whole)
    }
}

impl Traffic for Laptop {
    fn local(&self) -> Result<Local, Refusal> {
        Ok(Local {
            series: self.series.get(),
            predecessor: self.predecessor.get(),
            service: SERVICE,
            entries: self.entries.borrow().len() as u64,
            acknowledged: self.receipts.borrow().len() as u64,
        })
    }
    fn hashes(&self, _series: Uuid, after: u64, up_to: u64) -> Result<Vec<Hash>, Refusal> {
        let entries = self.entries.borrow();
        let within = entries
            .iter()
            .filter(|e| e.index > after && e.index <= up_to);
        Ok(within.map(|entry| entry.hash).collect())
    }
    fn entries(&self, _series: Uuid, after: u64, limit: usize) -> Result<Vec<Entry>, Refusal> {
        let entries = self.entries.borrow();
        // Fewer than asked, so that several pages are needed.
        let within = entries
            .iter()
            .filter(|e| e.index > after)
            .take(limit.min(3));
        Ok(within.cloned().collect())
    }
    fn sent(&self, _series: Uuid, _up_to: u64) -> Result<(), Refusal> {
        Ok(())
    }
    fn received(&self, _series: Uuid, receipts: &[Receipt]) -> Result<(), Refusal> {
        let mut kept = self.receipts.borrow_mut();
        for receipt in receipts {
            kept.retain(|one| one.index != receipt.index);
            kept.push(receipt.clone());
        }
        Ok(())
    }
    fn begin(&self, _why: NewSeries) -> Result<(), Refusal> {
        let before = self.series.get();
        self.predecessor.set(Some(before));
        self.series.set(Uuid::from_u128(before.as_u128() + 1));
        let told = self.receipts.borrow().len() as u64;
        self.receipts.borrow_mut().clear();
        let mut entries = self.entries.borrow_mut();
        entries.retain(|entry| entry.index > told);
        for entry in entries.iter_mut() {
            entry.index -= told;
        }
        Ok(())
    }
    fn cursor(&self) -> Result<(Option<Cursor>, Option<String>), Refusal> {
        Ok((self.place.get(), self.tag.borrow().clone()))
    }
    fn keep(
        &self,
        items: &[FeedItem],
        place: Option<Cursor>,
        tag: Option<&str>,
    ) -> Result<u64, Refusal> {
        let mut kept = self.items.borrow_mut();
        let mut new = 0;
        for item in items {
            if kept.iter().all(|one| one.id != item.id) {
                kept.push(item.clone());
                new += 1;
            }
        }
        self.place.set(place);
        *self.tag.borrow_mut() = tag.map(str::to_owned);
        Ok(new)
    }
}

/// A series, the one it continues, and its entries.
type Series = (Uuid, Option<Uuid>, Vec<Entry>);

/// The service: entries of every series, and a feed.
#[derive(Default)]
struct Server {
    series: RefCell<Vec<Series>>,
    feed: RefCell<Vec<FeedItem>>,
}

impl Server {
    fn of(&self, series: Uuid) -> Vec<Entry> {
        let all = self.series.borrow();
        let found = all.iter().find(|(id, ..)| *id == series);
        found
            .map(|(_, _, entries)| entries.clone())
            .unwrap_or_default()
    }

    fn state(&self, series: Uuid) -> SeriesState {
        let entries = self.of(series);
        let empty = SeriesState::empty(SERVICE);
        entries
            .iter()
            .fold(empty, |state, entry| state.after(&entry.hash))
    }

    fn take(&self, series: Uuid, page: &Page) -> Result<Accepted, WireError> {
        let mut entries = self.of(series);
        for entry in &page.entries {
            match entries.get(usize::try_from(entry.index).unwrap() - 1) {
                Some(there) if there.hash == entry.hash && there.id == entry.id => {}
                Some(_) => return Err(said(code::SERIES_CONFLICT)),
                None if entry.index == entries.len() as u64 + 1 => entries.push(entry.clone()),
                None => return Err(said(code::SERIES_GAP)),
            }
        }
        let mut all = self.series.borrow_mut();
        let predecessor = all
            .iter()
            .find(|(id, ..)| *id == series)
            .map_or(page.predecessor, |(_, predecessor, _)| *predecessor);
        all.retain(|(id, ..)| *id != series);
        all.push((series, predecessor, entries));
        drop(all);
        let receipts = page.entries.iter().map(|entry| Receipt {
            index: entry.index,
            id: entry.id,
            hash: entry.hash,
            received_at: DateTime::UNIX_EPOCH,
            state: ReceiptState::Accepted,
        });
        Ok(Accepted {
            receipts: receipts.collect(),
            series: self.state(series),
        })
    }

    fn publish(&self, number: u64) {
        self.feed.borrow_mut().push(FeedItem {
            position: number,
            id: Uuid::from_u128(5000 + u128::from(number)),
            kind: FeedKind::News,
            version: 1,
            body: json!({"title": "t", "text": ""}),
            published_at: DateTime::UNIX_EPOCH,
        });
    }
}

fn said(code: &str) -> WireError {
    WireError::Problem(Problem {
        code: code.into(),
        message: String::new(),
        field: None,
        retry_after: None,
    })
}

/// What happens to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Passes,
    NeverArrives,
    AnswerLost,
    ArrivesTwice,
}

struct Network<'a> {
    server: &'a Server,
    fates: RefCell<Vec<Fate>>,
    asked: Cell<u32>,
}

impl<'a> Network<'a> {
    fn new(server: &'a Server, fates: Vec<Fate>) -> Self {
        Self {
            server,
            fates: RefCell::new(fates),
            asked: Cell::new(0),
        }
    }

    fn ask<T>(&self, answer: impl Fn() -> Result<T, WireError>) -> Result<T, WireError> {
        self.asked.set(self.asked.get() + 1);
        let lost = || WireError::Away("made up".into());
        match self.fates.borrow_mut().pop().unwrap_or(Fate::Passes) {
            Fate::Passes => answer(),
            Fate::NeverArrives => Err(lost()),
            Fate::AnswerLost => answer().and_then(|_| Err(lost())),
            Fate::ArrivesTwice => answer().and_then(|_| answer()),
        }
    }
}

impl Wire for Network<'_> {
    fn enrol(&self, _request: &EnrolRequest) -> Result<EnrolAnswer, WireError> {
        Err(said(code::CODE_INVALID))
    }
    fn series(&self, series: Uuid) -> Result<SeriesState, WireError> {
        self.ask(|| Ok(self.server.state(series)))
    }
    fn send(&self, series: Uuid, page: &Page) -> Result<Accepted, WireError> {
        self.ask(|| self.server.take(series, page))
    }
    fn feed(&self, after: Option<&Cursor>, tag: Option<&str>) -> Result<Fetched, WireError> {
        self.ask(|| {
            let feed = self.server.feed.borrow();
            let from = match after {
                None => 0,
                Some(cursor) => {
                    let place = feed.iter().position(|item| item.id == cursor.id);
                    place.ok_or_else(|| said(code::FEED_DIVERGED))? + 1
                }
            };
            let now = format!("{}", feed.len());
            if from == feed.len() && tag == Some(&now) {
                return Ok(Fetched {
                    page: None,
                    tag: Some(now),
                });
            }
            let items: Vec<FeedItem> = feed[from..].iter().take(2).cloned().collect();
            let last = items.last().map(|item| Cursor {
                position: item.position,
                id: item.id,
            });
            Ok(Fetched {
                page: Some(FeedPage {
                    more: from + items.len() < feed.len(),
                    cursor: last.or(after.copied()),
                    items,
                }),
                tag: Some(now),
            })
        })
    }
}

fn same(laptop: &Laptop, server: &Server) {
    assert_eq!(server.of(laptop.series.get()), *laptop.entries.borrow());
    let ids = |items: &[FeedItem]| items.iter().map(|item| item.id).collect::<Vec<_>>();
    assert_eq!(ids(&laptop.items.borrow()), ids(&server.feed.borrow()));
}

#[test]
fn with_nothing_new_a_poll_asks_once_and_a_comparison_twice() {
    let (laptop, server) = (Laptop::new(), Server::default());
    laptop.write(1);
    server.publish(1);
    let first = laptop.exchange(&Network::new(&server, vec![])).unwrap();
    assert_eq!((first.sent, first.received, first.compared), (1, 1, true));
    let wire = Network::new(&server, vec![]);
    let idle = exchange(&laptop, &wire, SyncMode::Poll).unwrap();
    assert_eq!((wire.asked.get(), idle), (1, Outcome::default()));
    let whole = laptop.exchange(&wire).unwrap();
    assert_eq!((wire.asked.get(), whole.compared), (3, true));
}

#[test]
fn a_service_put_back_from_an_old_copy_gets_back_what_it_lost() {
    let (laptop, server) = (Laptop::new(), Server::default());
    (1..=5).for_each(|n| laptop.write(n));
    (1..=4).for_each(|n| server.publish(n));
    laptop.exchange(&Network::new(&server, vec![])).unwrap();
    server.series.borrow_mut()[0].2.truncate(2);
    server.feed.borrow_mut().truncate(1);
    server.publish(9);
    let told = laptop.exchange(&Network::new(&server, vec![])).unwrap();
    assert!(told.server_lost && told.compared && !told.began);
    assert_eq!((told.sent, told.received), (3, 1));
    assert_eq!(server.of(laptop.series.get()), *laptop.entries.borrow());
    assert_eq!(
        laptop.items.borrow().len(),
        5,
        "nothing came double, nothing went"
    );
}

#[test]
fn an_old_copy_of_the_laptop_goes_on_in_a_series_that_names_the_one_before() {
    let (laptop, server) = (Laptop::new(), Server::default());
    laptop.write(1);
    let old = laptop.clone();
    laptop.write(2);
    laptop.exchange(&Network::new(&server, vec![])).unwrap();
    old.write(3);
    old.write(4);
    let told = old.exchange(&Network::new(&server, vec![])).unwrap();
    assert!(told.began && told.compared);
    same(&laptop, &server);
    assert_eq!(server.of(old.series.get()).len(), 3);
    let series = server.series.borrow();
    assert_eq!(
        series[1].1,
        Some(laptop.series.get()),
        "names its predecessor"
    );
}

#[test]
fn another_service_is_left_alone() {
    struct Other;
    impl Wire for Other {
        fn enrol(&self, _request: &EnrolRequest) -> Result<EnrolAnswer, WireError> {
            unreachable!()
        }
        fn series(&self, _series: Uuid) -> Result<SeriesState, WireError> {
            Ok(SeriesState::empty(Uuid::from_u128(98)))
        }
        fn send(&self, _series: Uuid, _page: &Page) -> Result<Accepted, WireError> {
            unreachable!("nothing may be sent")
        }
        fn feed(&self, _: Option<&Cursor>, _: Option<&str>) -> Result<Fetched, WireError> {
            unreachable!("nothing may be fetched")
        }
    }
    let laptop = Laptop::new();
    laptop.write(1);
    let refusal = exchange(&laptop, &Other, SyncMode::Whole).unwrap_err();
    assert_eq!(refusal.code, Code::ServiceOther);
    assert!(laptop.receipts.borrow().is_empty());
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        3 => Just(Fate::Passes),
        1 => Just(Fate::NeverArrives),
        1 => Just(Fate::AnswerLost),
        1 => Just(Fate::ArrivesTwice),
    ]
}

proptest! {
    /// Whatever the network does, once it works again both sides have everything, once.
    #[test]
    fn nothing_is_lost_and_nothing_doubled(
        fates in proptest::collection::vec(fate(), 0..60),
        writes in proptest::collection::vec(0_u64..4, 1..10),
    ) {
        let (laptop, server) = (Laptop::new(), Server::default());
        let wire = Network::new(&server, fates);
        let mut number = 0;
        for count in writes {
            for _ in 0..count {
                number += 1;
                laptop.write(number);
                server.publish(number);
            }
            // Refused or not: the next time goes on from here.
            let _ = laptop.exchange(&wire);
        }
        while !wire.fates.borrow().is_empty() {
            let _ = laptop.exchange(&wire);
        }
        let last = laptop.exchange(&wire).unwrap();
        prop_assert!(last.compared);
        same(&laptop, &server);
        prop_assert_eq!(laptop.receipts.borrow().len(), laptop.entries.borrow().len());
        prop_assert_eq!(server.series.borrow().len(), usize::from(number > 0));
    }
}
