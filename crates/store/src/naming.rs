//! Everybody in the workspace, to be found in texts that others will read.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use tib_domain::{fold, words};

use crate::erasing::{self, Laid, Trace};
use crate::refusals::sql;
use crate::{Reading, Result};

/// What all people of a workspace are found by: names, mail addresses and telephone numbers.
pub struct Everybody {
    names: erasing::Names,
    /// Names of organisations, folded, by each word of them that is somebody's last name: in "Jansen Techniek" nobody
    /// is named. A name of one word stays out of this: it may as well be the person.
    organisations: HashMap<String, Vec<String>>,
}

/// Somebody in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where, in bytes.
    pub at: Range<usize>,
    /// By what they were found.
    pub trace: Trace,
}

impl Reading<'_> {
    /// Everybody who is kept, also who was deleted and could be put back.
    pub fn everybody(&self) -> Result<Everybody> {
        let texts = |statement: &str| -> Result<BTreeSet<String>> {
            let mut query = self.connection.prepare(statement).map_err(sql)?;
            let rows = query.query_map([], |row| row.get(0)).map_err(sql)?;
            rows.collect::<rusqlite::Result<_>>().map_err(sql)
        };
        let names = erasing::all_names(self.connection, &texts("SELECT id FROM contact")?)?;
        let last_names: BTreeSet<&str> = names.last_names().collect();
        let mut organisations: HashMap<String, Vec<String>> = HashMap::new();
        for name in texts(
            "SELECT name FROM organisation WHERE deleted = 0
             UNION SELECT full_name FROM organisation WHERE deleted = 0",
        )? {
            let folded = fold(&name.split_whitespace().collect::<Vec<_>>().join(" "));
            if !folded.contains(' ') {
                continue;
            }
            for word in words(&folded).filter(|word| last_names.contains(word.as_str())) {
                organisations.entry(word).or_default().push(folded.clone());
            }
        }
        Ok(Everybody {
            names,
            organisations,
        })
    }
}

impl Everybody {
    /// Where somebody stands in a text, in its order.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Mention> {
        let laid = OnceCell::new();
        let is_organisation = |at: &Range<usize>| {
            let word = fold(text.get(at.clone()).unwrap_or_default());
            let called = self.organisations.get(&word).into_iter().flatten();
            let laid = laid.get_or_init(|| Laid::of(text));
            called
                .flat_map(|name| laid.words(name, false))
                .map(|found| laid.original(found))
                .any(|found| found.start <= at.start && at.end <= found.end)
        };
        let found = self.names.find(text).into_iter();
        found
            .filter(|hit| hit.trace != Trace::LastName || !is_organisation(&hit.at))
            .map(|hit| Mention {
                at: hit.at,
                trace: hit.trace,
            })
            .collect()
    }
}

impl Mention {
    /// The sentence in which it stands, cut to what is near it.
    #[must_use]
    pub fn sentence(&self, text: &str) -> String {
        erasing::sentence(text, &self.at)
    }
}
