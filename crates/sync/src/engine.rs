//! Carrying the plan out: up first, then down. Every step leaves both ends whole.

use tib_domain::{Code, Refusal};
use tib_protocol::{
    Accepted, Cursor, Entry, FeedItem, Hash, PAGE_BYTES, PAGE_ENTRIES, Page, Receipt, chain_step,
    code,
};
use uuid::Uuid;

use crate::plan::{Local, NewSeries, Step, plan};
use crate::wire::{Wire, WireError};

type Result<T> = std::result::Result<T, Refusal>;

/// What is kept on the laptop. Each call that changes something is one transaction.
pub trait Traffic {
    /// The present series.
    ///
    /// # Errors
    /// When the file can't be read.
    fn local(&self) -> Result<Local>;
    /// Hashes of the entries with indexes `after + 1` to `up_to`.
    ///
    /// # Errors
    /// When the file can't be read.
    fn hashes(&self, series: Uuid, after: u64, up_to: u64) -> Result<Vec<Hash>>;
    /// At most `limit` entries after an index, in order.
    ///
    /// # Errors
    /// When the file can't be read.
    fn entries(&self, series: Uuid, after: u64, limit: usize) -> Result<Vec<Entry>>;
    /// Notes that entries up to this index are on their way.
    ///
    /// # Errors
    /// When the file can't be written.
    fn sent(&self, series: Uuid, up_to: u64) -> Result<()>;
    /// Keeps receipts.
    ///
    /// # Errors
    /// When the file can't be written.
    fn received(&self, series: Uuid, receipts: &[Receipt]) -> Result<()>;
    /// Begins a series that follows the present one; entries without a receipt move along.
    ///
    /// # Errors
    /// When the file can't be written.
    fn begin(&self, why: NewSeries) -> Result<()>;
    /// Where the laptop is in the feed, and the tag of the last answer.
    ///
    /// # Errors
    /// When the file can't be read.
    fn cursor(&self) -> Result<(Option<Cursor>, Option<String>)>;
    /// Keeps items together with the new place; answers how many were new.
    ///
    /// # Errors
    /// When the file can't be written.
    fn keep(&self, items: &[FeedItem], place: Option<Cursor>, tag: Option<&str>) -> Result<u64>;
}

/// How much to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncMode {
    /// Everything: count and hash of the series too, though there is nothing to send.
    Whole,
    /// Only what is waiting here or new there: with nothing new, one look-up on either side.
    Poll,
}

/// What an exchange did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Entries that got a receipt.
    pub sent: u64,
    /// Of these, refused by the service.
    pub refused: u64,
    /// Feed items that weren't here.
    pub received: u64,
    /// Both ends compared counts and hashes, and they agree.
    pub compared: bool,
    /// The service lost entries, and has them again.
    pub server_lost: bool,
    /// A new series was begun.
    pub began: bool,
}

/// Sends what is waiting and fetches what is new. Safe to break off and to repeat.
///
/// # Errors
/// A refusal with what stands in the way; what was done until then stays.
pub fn exchange(traffic: &impl Traffic, wire: &impl Wire, mode: SyncMode) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    up(traffic, wire, mode, &mut outcome)?;
    down(traffic, wire, &mut outcome)?;
    Ok(outcome)
}

fn up(
    traffic: &impl Traffic,
    wire: &impl Wire,
    mode: SyncMode,
    outcome: &mut Outcome,
) -> Result<()> {
    // A fresh series is in step with an empty one, so one beginning is always enough; a service
    // that answers otherwise each time must not keep us busy.
    for _ in 0..3 {
        let local = traffic.local()?;
        if mode == SyncMode::Poll && local.acknowledged == local.entries {
            return Ok(());
        }
        let server = wire.series(local.series)?;
        let step = plan(&local, &server, |count| {
            chain(traffic, local.series, Hash::NOTHING, 0, count)
        })?;
        match step {
            Step::InStep => {
                outcome.compared = true;
                return Ok(());
            }
            Step::OtherService { found } => {
                return Err(Refusal::new(Code::ServiceOther).with("found", found));
            }
            Step::Begin(why) => {
                tracing::warn!(series = %local.series, ?why, "a new series begins");
                traffic.begin(why)?;
                outcome.began = true;
            }
            Step::Send { after, server_lost } => {
                if server_lost {
                    tracing::warn!(series = %local.series, after, "the service lost entries");
                    outcome.server_lost = true;
                }
                if send(traffic, wire, &local, after, outcome)? {
                    outcome.compared = true;
                    return Ok(());
                }
            }
        }
    }
    Err(WireError::Inconsistent("series").into())
}

/// Sends page after page; false when the service has something else than we thought.
fn send(
    traffic: &impl Traffic,
    wire: &impl Wire,
    local: &Local,
    after: u64,
    outcome: &mut Outcome,
) -> Result<bool> {
    let mut after = after;
    let mut before = chain(traffic, local.series, Hash::NOTHING, 0, after)?;
    while after < local.entries {
        let entries = within(traffic.entries(local.series, after, PAGE_ENTRIES)?)?;
        let Some(last) = entries.last().map(|entry| entry.index) else {
            return Err(Refusal::new(Code::Internal).with("reason", "the outbox has a gap"));
        };
        traffic.sent(local.series, last)?;
        let page = Page {
            predecessor: local.predecessor.filter(|_| after == 0),
            entries,
        };
        let accepted = match wire.send(local.series, &page) {
            Ok(accepted) => accepted,
            Err(error) if error.is(code::SERIES_CONFLICT) || error.is(code::SERIES_GAP) => {
                return Ok(false);
            }
            Err(error) => return Err(error.into()),
        };
        before = check(&accepted, &page, before, last)?;
        outcome.sent += accepted.receipts.len() as u64;
        outcome.refused += accepted.receipts.iter().filter(|r| is_refused(r)).count() as u64;
        traffic.received(local.series, &accepted.receipts)?;
        after = last;
    }
    Ok(true)
}

fn is_refused(receipt: &Receipt) -> bool {
    matches!(receipt.state, tib_protocol::ReceiptState::Refused { .. })
}

/// As many entries from the start as fit in one request, and at least one.
fn within(entries: Vec<Entry>) -> Result<Vec<Entry>> {
    // Room for the frame around the entries.
    let mut room = PAGE_BYTES - 1024;
    let mut fit = Vec::with_capacity(entries.len());
    for entry in entries {
        let size = serde_json::to_vec(&entry).map_or(usize::MAX, |bytes| bytes.len() + 1);
        if size > room && !fit.is_empty() {
            break;
        }
        room = room.saturating_sub(size);
        fit.push(entry);
    }
    Ok(fit)
}

/// Holds an answer against what was sent: a receipt for each entry, and the same chain at both
/// ends when the service stands where our page ends.
fn check(accepted: &Accepted, page: &Page, before: Hash, last: u64) -> Result<Hash> {
    let rubbish = |what| -> Refusal { WireError::Inconsistent(what).into() };
    if accepted.receipts.len() != page.entries.len() {
        return Err(rubbish("receipts: count"));
    }
    let mut chain = before;
    for (receipt, entry) in accepted.receipts.iter().zip(&page.entries) {
        if (receipt.index, receipt.id, receipt.hash) != (entry.index, entry.id, entry.hash) {
            return Err(rubbish("receipts: other entries"));
        }
        chain = chain_step(&chain, &entry.hash, entry.index);
    }
    if accepted.series.next == last + 1 && accepted.series.chain != chain {
        return Err(rubbish("receipts: chain"));
    }
    Ok(chain)
}

fn chain(
    traffic: &impl Traffic,
    series: Uuid,
    before: Hash,
    after: u64,
    up_to: u64,
) -> Result<Hash> {
    let hashes = traffic.hashes(series, after, up_to)?;
    Ok(hashes
        .iter()
        .zip(after + 1..)
        .fold(before, |before, (hash, index)| {
            chain_step(&before, hash, index)
        }))
}

fn down(traffic: &impl Traffic, wire: &impl Wire, outcome: &mut Outcome) -> Result<()> {
    let (mut place, mut tag) = traffic.cursor()?;
    let mut anew = false;
    loop {
        let fetched = match wire.feed(place.as_ref(), tag.as_deref()) {
            Ok(fetched) => fetched,
            // Items are known by their id, so beginning anew doubles nothing.
            Err(error) if error.is(code::FEED_DIVERGED) && !anew => {
                tracing::warn!("the service doesn't know our place in the feed: from the start");
                (place, tag, anew) = (None, None, true);
                continue;
            }
            Err(error) => return Err(error.into()),
        };
        let Some(page) = fetched.page else {
            return Ok(());
        };
        let moved = page
            .cursor
            .is_some_and(|cursor| place.is_none_or(|place| cursor.position > place.position));
        if page.more && !moved {
            return Err(WireError::Inconsistent("feed: stands still").into());
        }
        place = page.cursor.or(place);
        // The tag is for who has everything.
        tag = fetched.tag.filter(|_| !page.more);
        outcome.received += traffic.keep(&page.items, place, tag.as_deref())?;
        if !page.more {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use tib_protocol::SeriesState;

    use super::*;

    #[test]
    fn answers_that_contradict_what_was_sent_are_told_apart_from_a_strangers() {
        let accepted = Accepted {
            series: SeriesState::empty(Uuid::nil()),
            receipts: Vec::new(),
        };
        let page = Page {
            predecessor: None,
            entries: Vec::new(),
        };
        assert_eq!(
            check(&accepted, &page, Hash::NOTHING, 0).unwrap(),
            Hash::NOTHING
        );
        let other = chain_step(&Hash::NOTHING, &Hash::NOTHING, 1);
        let refusal = check(&accepted, &page, other, 0).unwrap_err();
        assert_eq!(refusal.code, Code::ServiceUnintelligible);
        assert_eq!(refusal.args["kind"], "inconsistent");
        let stranger = Refusal::from(WireError::Unintelligible("<html>".to_owned()));
        assert_eq!(stranger.args["kind"], "stranger");
    }
}
