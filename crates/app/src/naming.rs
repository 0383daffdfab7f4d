//! Names of people in texts that leave: in the summary for the national team, in the report and in a calendar. What is found
//! stays out unless the user allowed it, each by itself.

use std::cell::RefCell;
use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use tib_domain::{Id, Term, fold};
use tib_store::{Everybody, Reading, Trace};
use tib_texts::{Language, Texts};

use crate::views::NameInText;
use crate::{App, Result};

/// The setting with the keys of what was allowed. They are hashes, so that no name stands in it.
const ALLOWED: &str = "names_allowed";

/// Whereto a text leaves: what is allowed for the one isn't for the other.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Purpose {
    /// To the national team.
    Summary,
    /// In the report.
    Report,
    /// In a calendar, where none is allowed: it goes on to whoever is let in.
    Calendar,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Report => "report",
            Self::Calendar => "calendar",
        }
    }
}

/// Goes over each text before it leaves.
pub(crate) struct Guard<'a> {
    everybody: Option<Everybody>,
    allowed: BTreeSet<String>,
    purpose: Purpose,
    texts: &'a Texts,
    found: RefCell<Vec<NameInText>>,
}

impl<'a> Guard<'a> {
    /// One that knows everybody in the workspace; the words in the place of who stays out are of `texts`.
    pub(crate) fn new(r: &Reading<'_>, purpose: Purpose, texts: &'a Texts) -> Result<Self> {
        Ok(Self {
            everybody: Some(r.everybody()?),
            allowed: allowed(r.setting(ALLOWED)?),
            ..Self::of_nobody(purpose, texts)
        })
    }

    /// One that knows nobody.
    pub(crate) fn of_nobody(purpose: Purpose, texts: &'a Texts) -> Self {
        Self {
            everybody: None,
            allowed: BTreeSet::new(),
            purpose,
            texts,
            found: RefCell::new(Vec::new()),
        }
    }

    /// A text as it may leave; `id` is whose text it is and `title` what that is called.
    pub(crate) fn check(&self, id: &Id, title: &str, text: &str) -> String {
        let Some(everybody) = &self.everybody else {
            return text.to_owned();
        };
        let (mut out, mut from) = (String::new(), 0);
        for mention in everybody.find(text) {
            let name = text.get(mention.at.clone()).unwrap_or_default();
            let sentence = mention.sentence(text);
            let key = self.key(id, name, &sentence);
            let is_allowed = self.allowed.contains(&key);
            out.push_str(text.get(from..mention.at.start).unwrap_or_default());
            if is_allowed {
                out.push_str(name);
            } else {
                out.push_str(&self.instead(mention.trace));
            }
            from = mention.at.end;
            let mut found = self.found.borrow_mut();
            if !found.iter().any(|one| one.key == key) {
                found.push(NameInText {
                    key,
                    title: title.to_owned(),
                    sentence,
                    name: name.to_owned(),
                    allowed: is_allowed,
                });
            }
        }
        out.push_str(text.get(from..).unwrap_or_default());
        out
    }

    /// What a term is called, as it may leave; nobody stands in the terms that all regions have.
    pub(crate) fn term(&self, term: &Term) -> String {
        let name = match self.texts.language() {
            Language::En if !term.name_en.is_empty() => &term.name_en,
            _ => &term.name_nl,
        };
        if term.national {
            return name.clone();
        }
        self.check(&term.id, name, name)
    }

    /// Who was found, in the order in which texts were gone over.
    pub(crate) fn found(self) -> Vec<NameInText> {
        self.found.into_inner()
    }

    fn instead(&self, trace: Trace) -> String {
        self.texts.get(match trace {
            Trace::Phone => "name-left-phone",
            Trace::Mail => "name-left-mail",
            Trace::Name | Trace::LastName => "name-left",
        })
    }

    /// Of a name in one sentence: the same name in another, or in this one once it says something else, is asked anew.
    fn key(&self, id: &Id, name: &str, sentence: &str) -> String {
        let mut hash = Sha256::new();
        for part in [self.purpose.as_str(), id.as_str(), &fold(name), sentence] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let digest = hash.finalize();
        digest
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

fn allowed(setting: Option<String>) -> BTreeSet<String> {
    setting
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

/// Notes what may leave after all, or may not any more, by [`NameInText::key`].
pub fn allow(app: &App, keys: &[String], may: bool) -> Result<()> {
    let store = app.store()?;
    let mut now = allowed(store.setting(ALLOWED)?);
    for key in keys {
        if may {
            now.insert(key.clone());
        } else {
            now.remove(key);
        }
    }
    store.set_setting(ALLOWED, &serde_json::to_string(&now).unwrap_or_default())
}
