//! Everything that is held of one person, for the person to read.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::DateTime;
use serde::Serialize;
use serde_json::Value;
use tib_domain::kind::{Field, Shape};
use tib_domain::{
    Code, Contact, ContactMoment, Fields, Hlc, Id, Kind, Record, Refusal, TermList, amsterdam_day,
};
use tib_store::{Change, Reading, Referring};
use tib_texts::{Texts, format};
use ts_rs::TS;

use crate::erasing::NamedPlace;
use crate::{App, Result, export};

/// A record that refers to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeldReference {
    /// Its kind.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// What tells it apart, such as its day.
    pub note: String,
    /// The field that names the person.
    pub field: String,
    /// What was said, of a contact moment.
    pub text: String,
}

/// Something that was done to the person's record.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HeldChange {
    /// When, in UTC as RFC 3339 has it.
    pub at: String,
    /// What was done, as a key of the texts.
    pub label: String,
    /// The record before it.
    #[ts(type = "unknown")]
    pub before: Value,
    /// The record after it.
    #[ts(type = "unknown")]
    pub after: Value,
}

/// Something that was typed and not kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HeldTyped {
    /// Of which kind of record.
    pub kind: String,
    /// Of which record.
    pub id: Id,
    /// What was changed, field by field; in that of another record only what names the person.
    #[ts(type = "unknown")]
    pub changes: Value,
}

/// Everything that is held of one person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonHeld {
    /// The record, with its roles.
    pub record: Contact,
    /// What organisations and labels are called.
    #[ts(type = "Record<string, string>")]
    pub names: BTreeMap<Id, String>,
    /// Contact moments, tasks, activities and files, and whatever else refers to the person.
    pub referring: Vec<HeldReference>,
    /// What was done to the record, newest first.
    pub history: Vec<HeldChange>,
    /// What was typed and not kept.
    pub drafts: Vec<HeldTyped>,
    /// Rows of files that could not be read.
    pub rejected: Vec<String>,
    /// Texts that name the person.
    pub named_in: Vec<NamedPlace>,
}

/// Everything that is held of a person.
pub fn held(app: &App, id: &Id) -> Result<PersonHeld> {
    app.read(|r| {
        let record = r.get::<Contact>(id)?;
        let held = r.held(id)?;
        let labels = r.terms(Some(TermList::Label))?.into_iter();
        let mut names = held.names;
        names.extend(labels.map(|label| (label.id, label.name_nl)));
        Ok(PersonHeld {
            record: record.ok_or_else(|| Refusal::new(Code::NotFound).with("kind", "contact"))?,
            names,
            referring: held
                .referring
                .into_iter()
                .map(|one| reference(r, one))
                .collect::<Result<_>>()?,
            history: held.history.into_iter().map(change).collect(),
            drafts: held
                .drafts
                .into_iter()
                .map(|one| HeldTyped {
                    kind: one.kind,
                    id: one.id,
                    changes: one.changes,
                })
                .collect(),
            rejected: held.rejected,
            named_in: held.named_in.into_iter().map(NamedPlace::from).collect(),
        })
    })
}

fn reference(r: &Reading<'_>, one: Referring) -> Result<HeldReference> {
    let moment = match one.kind == ContactMoment::KIND.name {
        true => r.get::<ContactMoment>(&one.id)?,
        false => None,
    };
    Ok(HeldReference {
        kind: one.kind.to_owned(),
        id: one.id,
        title: one.title,
        note: one.note,
        field: one.field.to_owned(),
        text: moment.map(|moment| moment.text).unwrap_or_default(),
    })
}

fn change(change: Change) -> HeldChange {
    let millis = Hlc::parse(&change.at).unwrap_or_default().millis;
    let at = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    let side = |text: Option<String>| {
        text.and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or(Value::Null)
    };
    HeldChange {
        at: at.to_rfc3339(),
        label: change.label,
        before: side(change.before),
        after: side(change.after),
    }
}

/// Writes everything that is held of a person where the user wants it, as a text to read (`txt`) or for
/// programs (`json`); false when they thought better of it.
pub fn export(app: &App, id: &Id, form: &str) -> Result<bool> {
    let held = held(app, id)?;
    let bytes = match form {
        "txt" => in_words(app, app.texts(), &held).into_bytes(),
        "json" => serde_json::to_vec_pretty(&held)
            .map_err(|error| Refusal::new(Code::Internal).with("reason", error))?,
        _ => return Err(Refusal::new(Code::BadRequest).on("format")),
    };
    let name = [("name", held.record.name.clone())];
    export::write(app, &app.texts().with("held-file", &name), form, &bytes)
}

/// Everything that is held of a person, as a text to read.
#[must_use]
pub fn in_words(app: &App, texts: &Texts, held: &PersonHeld) -> String {
    let today = format::date(texts.language(), app.today());
    let mut page = Page {
        texts,
        names: &held.names,
        out: String::new(),
    };
    let record = &held.record;
    page.line(&texts.with(
        "held-title",
        &[("name", record.name.clone()), ("day", today)],
    ));
    page.heading("held-record");
    page.fields(&serde_json::to_value(record).unwrap_or_default());
    page.heading("held-referring");
    for one in &held.referring {
        let note = match one.note.as_str() {
            "" => String::new(),
            note => format!(" ({})", page.day(note)),
        };
        let line = format!(
            "{}: {}{note} [{}]",
            page.kind(&one.kind),
            one.title,
            page.field(&one.field)
        );
        page.item(&line);
        for line in one.text.lines() {
            page.line(&format!("    {line}"));
        }
    }
    page.heading("held-named-in");
    for one in &held.named_in {
        let place = format!(
            "{}: {} [{}]",
            page.kind(&one.kind),
            one.title,
            page.field(&one.field)
        );
        page.item(&place);
        page.line(&format!("    {}", one.sentence.replace('\n', " ")));
    }
    page.heading("held-drafts");
    for one in &held.drafts {
        page.item(&page.kind(&one.kind));
        let typed = one.changes.as_object().into_iter().flatten();
        let fields = Kind::find(&one.kind).map_or(&[][..], |kind| kind.fields);
        for (field, change) in typed {
            let to = page.value_of(fields, field, change.get("to").unwrap_or(change));
            page.line(&format!("    {}: {to}", page.field(field)));
        }
    }
    page.heading("held-rejected");
    held.rejected.iter().for_each(|row| page.item(row));
    page.heading("held-history");
    for one in &held.history {
        let day = one
            .at
            .parse()
            .map(|at| format::date(texts.language(), amsterdam_day(at)));
        let label = page.words(&format!("ui-op-{}", one.label), "ui-op-change");
        page.item(&format!("{}: {label}", day.unwrap_or_default()));
        page.changes(&one.before, &one.after);
    }
    page.out
}

struct Page<'a> {
    texts: &'a Texts,
    names: &'a BTreeMap<Id, String>,
    out: String,
}

impl Page<'_> {
    fn line(&mut self, text: &str) {
        // Writing into a text can't fail.
        let _ = writeln!(self.out, "{text}");
    }

    fn item(&mut self, text: &str) {
        self.line(&format!("  {text}"));
    }

    fn heading(&mut self, key: &str) {
        let heading = self.texts.get(key);
        self.line(&format!("\n{heading}"));
    }

    fn words(&self, key: &str, other: &str) -> String {
        match self.texts.get(key) {
            words if words == key => self.texts.get(other),
            words => words,
        }
    }

    fn kind(&self, kind: &str) -> String {
        self.texts.get(&format!("kind-{}", kind.replace('_', "-")))
    }

    fn field(&self, field: &str) -> String {
        let key = format!("ui-text-of-{}", field.replace('_', "-"));
        self.words(&key, "ui-text-of-other")
    }

    /// A day as people write it; what is none as it is.
    fn day(&self, text: &str) -> String {
        match text.parse() {
            Ok(day) => format::date(self.texts.language(), day),
            Err(_) => text.to_owned(),
        }
    }

    /// The value of one of these fields, in words where it is kept as a code.
    fn value_of(&self, fields: &[Field], name: &str, value: &Value) -> String {
        let shape = fields.iter().find(|field| field.name == name);
        match (shape.map(|field| field.shape), value) {
            (Some(Shape::Day), Value::String(day)) => self.day(day),
            (Some(Shape::Choice(_)), Value::String(code)) => {
                let of = if name == "basis" { "held" } else { "ui" };
                let key = format!("{of}-{name}-{}", code.replace('_', "-"));
                match self.texts.get(&key) {
                    words if words == key => code.clone(),
                    words => words,
                }
            }
            (Some(Shape::Rows(rows)), Value::Array(all)) if !all.is_empty() => {
                let row = |one: &Value| match one {
                    Value::Object(row) => self.row(rows.fields, row),
                    other => self.value(other),
                };
                let all: Vec<String> = all.iter().map(row).collect();
                all.join("; ")
            }
            _ => self.value(value),
        }
    }

    fn row(&self, fields: &[Field], row: &Fields) -> String {
        let said = row.iter().filter(|(name, value)| {
            *name != "id" && !value.is_null() && value.as_str() != Some("")
        });
        let all: Vec<String> = said
            .map(|(name, value)| {
                format!(
                    "{} {}",
                    self.field(name),
                    self.value_of(fields, name, value)
                )
            })
            .collect();
        all.join(", ")
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Null => "–".to_owned(),
            Value::Bool(yes) => self.texts.get(if *yes { "held-yes" } else { "held-no" }),
            Value::String(text) if text.is_empty() => "–".to_owned(),
            Value::String(text) => self
                .names
                .get(&Id::new(text.as_str()))
                .unwrap_or(text)
                .replace('\n', " "),
            Value::Array(all) if all.is_empty() => "–".to_owned(),
            Value::Array(all) => {
                let all: Vec<String> = all.iter().map(|one| self.value(one)).collect();
                all.join("; ")
            }
            Value::Object(row) => self.row(&[], row),
            Value::Number(number) => number.to_string(),
        }
    }

    fn fields(&mut self, record: &Value) {
        let said = record.as_object().into_iter().flatten();
        for (name, value) in said.filter(|(name, _)| *name != "id") {
            let value = self.value_of(Contact::KIND.fields, name, value);
            self.item(&format!("{}: {value}", self.field(name)));
        }
    }

    /// The fields that a step changed.
    fn changes(&mut self, before: &Value, after: &Value) {
        let Some(fields) = after.as_object().or_else(|| before.as_object()) else {
            return;
        };
        for name in fields.keys().filter(|name| *name != "id") {
            let [was, is] = [before, after].map(|side| side.get(name).unwrap_or(&Value::Null));
            if was != is {
                let value = |side| self.value_of(Contact::KIND.fields, name, side);
                let line = format!("    {}: {} → {}", self.field(name), value(was), value(is));
                self.line(&line);
            }
        }
    }
}
