//! Pairs of which the user said that they are two, though they look the same.

use std::collections::BTreeSet;

use tib_domain::Id;

use super::{Twin, TwinPair};
use crate::{App, Result};

impl Twin {
    /// The setting that holds them: both ids in their order, with a blank between.
    fn setting(self) -> &'static str {
        match self {
            Self::Organisation => "apart:organisation",
            Self::Contact => "apart:contact",
        }
    }
}

fn key(one: &Id, other: &Id) -> String {
    let (first, second) = if one < other {
        (one, other)
    } else {
        (other, one)
    };
    format!("{first} {second}")
}

fn kept(app: &App, twin: Twin) -> Result<BTreeSet<String>> {
    let text = app.store()?.setting(twin.setting())?;
    Ok(text
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}

/// Notes at each pair whether the user said that they are two.
pub(super) fn mark(app: &App, twin: Twin, pairs: &mut [TwinPair]) -> Result<()> {
    let apart = kept(app, twin)?;
    for pair in pairs {
        pair.apart = apart.contains(&key(&pair.one.id, &pair.other.id));
    }
    Ok(())
}

/// Keeps that two are two, or that it is to be asked again.
pub fn set(app: &App, twin: Twin, one: &Id, other: &Id, apart: bool) -> Result<()> {
    let mut all = kept(app, twin)?;
    if apart {
        all.insert(key(one, other));
    } else {
        all.remove(&key(one, other));
    }
    let text = serde_json::to_string(&all).unwrap_or_default();
    app.store()?.set_setting(twin.setting(), &text)
}
