//! What the engine of sync keeps, in the workspace file.

use tib_domain::{Code, Refusal};
use tib_protocol::{
    Cursor, Entry, EntryKind, FeedItem, FeedKind, Hash, Receipt, ReceiptState, RemovalV1,
};
use tib_store::{FeedRecord, OutboxEntry, Received, Store};
use tib_sync::{Local, NewSeries, Traffic};
use uuid::Uuid;

use crate::{App, Result};

pub(super) struct StoreTraffic<'a> {
    app: &'a App,
    store: &'a Store,
}

impl<'a> StoreTraffic<'a> {
    pub fn new(app: &'a App, store: &'a Store) -> Self {
        Self { app, store }
    }
}

impl Traffic for StoreTraffic<'_> {
    fn local(&self) -> Result<Local> {
        let not_enrolled = || Refusal::new(Code::NotEnrolled);
        let series = self.store.series()?.ok_or_else(not_enrolled)?;
        let binding = self.store.binding()?.ok_or_else(not_enrolled)?;
        Ok(Local {
            series: parsed(&series.id)?,
            predecessor: series.predecessor.as_deref().map(parsed).transpose()?,
            service: parsed(&binding.service)?,
            entries: series.entries,
            acknowledged: series.acknowledged,
        })
    }

    fn hashes(&self, series: Uuid, after: u64, up_to: u64) -> Result<Vec<Hash>> {
        let hashes = self
            .store
            .outbox_hashes(&series.to_string(), after, up_to)?;
        hashes.iter().map(|hash| parsed(hash)).collect()
    }

    fn entries(&self, series: Uuid, after: u64, limit: usize) -> Result<Vec<Entry>> {
        let entries = self.store.outbox_after(&series.to_string(), after, limit)?;
        entries.into_iter().map(entry).collect()
    }

    fn sent(&self, series: Uuid, up_to: u64) -> Result<()> {
        self.store.outbox_sent(&series.to_string(), up_to)
    }

    fn received(&self, series: Uuid, receipts: &[Receipt]) -> Result<()> {
        let receipts: Vec<Received> = receipts
            .iter()
            .map(|receipt| Received {
                place: receipt.index,
                received_at: receipt.received_at.to_rfc3339(),
                refused: match &receipt.state {
                    ReceiptState::Accepted => None,
                    ReceiptState::Refused { field, reason } => {
                        Some((field.clone(), reason.clone()))
                    }
                },
            })
            .collect();
        self.store.outbox_received(&series.to_string(), &receipts)
    }

    fn begin(&self, why: NewSeries) -> Result<()> {
        let reason = match why {
            NewSeries::ClientLost => "client_lost",
            NewSeries::Diverged => "diverged",
        };
        self.store.begin_series(self.app.new_id().as_str(), reason)
    }

    fn cursor(&self) -> Result<(Option<Cursor>, Option<String>)> {
        let (cursor, tag) = self.store.feed_place()?;
        // A place that can't be read is no place: the feed begins anew, and nothing comes double.
        let cursor = cursor.and_then(|cursor| cursor.parse().ok());
        Ok((cursor, tag.filter(|_| cursor.is_some())))
    }

    fn keep(&self, items: &[FeedItem], place: Option<Cursor>, tag: Option<&str>) -> Result<u64> {
        let removed: Vec<String> = items
            .iter()
            .filter(|item| item.kind == FeedKind::Removal)
            .filter_map(|item| serde_json::from_value::<RemovalV1>(item.body.clone()).ok())
            .map(|removal| removal.item.to_string())
            .collect();
        let records: Vec<FeedRecord> = items
            .iter()
            .map(|item| FeedRecord {
                id: item.id.to_string(),
                position: item.position,
                kind: item.kind.as_str().to_owned(),
                version: item.version,
                body: item.body.to_string(),
                published_at: item.published_at.to_rfc3339(),
                read_at: None,
            })
            .collect();
        let cursor = place.map(|cursor| cursor.to_string());
        let new = self
            .store
            .feed_keep(&records, &removed, cursor.as_deref(), tag)?;
        // Broken off in between, it is made up for at the next exchange.
        if items
            .iter()
            .any(|item| matches!(item.kind, FeedKind::Taxonomy | FeedKind::Removal))
        {
            super::lists::settle(self.store)?;
        }
        Ok(new)
    }
}

fn entry(kept: OutboxEntry) -> Result<Entry> {
    Ok(Entry {
        index: kept.place,
        id: parsed(&kept.id)?,
        kind: EntryKind::from(kept.kind),
        version: kept.version,
        body: serde_json::from_str(&kept.body).map_err(broken)?,
        hash: parsed(&kept.hash)?,
    })
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> Result<T> {
    text.parse().map_err(broken)
}

fn broken(error: impl std::fmt::Display) -> Refusal {
    Refusal::new(Code::WorkspaceBroken)
        .with("kind", "damaged")
        .with("reason", error)
}
