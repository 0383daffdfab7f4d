//! `tib contact`.

use std::fmt::Write;

use clap::Subcommand;
use tib_app::{
    App, Code, Contact, ContactRole, Id, Organisation, Result, Texts, erasing, format, held,
    records,
};

use super::Run;
use crate::print::line;
use crate::run::Answer;

#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    /// Add a person.
    Add {
        /// First and last name.
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "")]
        mail: String,
        #[arg(long, default_value = "")]
        phone: String,
        /// Name or id of the organisation where the person works.
        #[arg(long)]
        organisation: Option<String>,
        /// What the person does there.
        #[arg(long, requires = "organisation", default_value = "")]
        function: String,
    },
    /// List people.
    List {
        /// Only those whose reason to be kept lapsed.
        #[arg(long)]
        lapsed: bool,
    },
    /// Print everything that is held of a person.
    Export {
        /// Name or id of the person.
        id: String,
    },
    /// Erase people everywhere; without --yes only say what goes. It can't be taken back.
    Erase {
        /// Ids of people.
        #[arg(required_unless_present = "lapsed")]
        ids: Vec<String>,
        /// Everybody whose reason to be kept lapsed.
        #[arg(long, conflicts_with = "ids")]
        lapsed: bool,
        /// Do it.
        #[arg(long)]
        yes: bool,
        /// Leave names in texts of other records; mail addresses and telephone numbers go all the same.
        #[arg(long)]
        keep_names: bool,
    },
}

impl Run for ContactCommand {
    fn only_reads(&self) -> bool {
        match self {
            Self::List { .. } | Self::Export { .. } => true,
            Self::Erase { yes, .. } => !yes,
            Self::Add { .. } => false,
        }
    }

    fn run(self, app: &App, texts: &Texts) -> Result<Answer> {
        match self {
            Self::List { lapsed } => {
                let mut all: Vec<Contact> = records::all(app)?;
                all.retain(|one| !lapsed || one.has_lapsed(app.today()));
                Answer::new(words(&all), &all)
            }
            Self::Add {
                name,
                mail,
                phone,
                organisation,
                function,
            } => {
                let organisation = organisation
                    .map(|wanted| records::find::<Organisation>(app, &wanted))
                    .transpose()?;
                let roles = organisation.map(|organisation| ContactRole {
                    organisation,
                    function,
                    ..ContactRole::default()
                });
                let saved = records::save(
                    app,
                    Contact {
                        name,
                        mail,
                        phone,
                        roles: roles.into_iter().collect(),
                        kept_until: Contact::kept_from(app.today()),
                        ..Contact::default()
                    },
                )?;
                Answer::new(words(std::slice::from_ref(&saved)), &saved)
            }
            Self::Export { id } => {
                let held = held::held(app, &records::find::<Contact>(app, &id)?)?;
                Answer::new(held::in_words(app, texts, &held), &held)
            }
            Self::Erase {
                ids,
                lapsed,
                yes,
                keep_names,
            } => {
                let ids = match lapsed {
                    true => erasing::lapsed(app)?,
                    false => {
                        // One that was deleted is found by its id alone.
                        let find = |wanted: &String| match records::find::<Contact>(app, wanted) {
                            Err(refusal) if refusal.code == Code::NotFound => Ok(Id::new(wanted)),
                            found => found,
                        };
                        ids.iter().map(find).collect::<Result<_>>()?
                    }
                };
                let preview = erasing::preview(app, &ids)?;
                if !yes {
                    return Answer::new(going(texts, &preview, keep_names), &preview);
                }
                let choices = preview.named_in.iter().map(|one| erasing::EraseChoice {
                    kind: one.kind.clone(),
                    id: one.id.clone(),
                    field: one.field.clone(),
                    replace: goes(one, keep_names),
                });
                let done = erasing::erase(app, &ids, choices.collect())?;
                let count = [("count", done.people.to_string())];
                let words = match done.unfinished {
                    true => texts.get("cli-erased-unfinished"),
                    false => texts.with("cli-erased", &count),
                };
                Answer::new(words, &done)
            }
        }
    }
}

fn words(contacts: &[Contact]) -> String {
    let mut out = String::new();
    for contact in contacts {
        let until = contact.kept_until.map(|day| format!("  ({day})"));
        line!(
            out,
            "{}  {}{}",
            contact.id,
            contact.name,
            until.unwrap_or_default()
        );
    }
    out
}

/// Whether people go from a text. A name that may be another's stays: nobody looks at it here.
fn goes(place: &erasing::NamedPlace, keep_names: bool) -> bool {
    place.replace.unwrap_or(place.sure && !keep_names)
}

/// What goes, and what can't be known.
fn going(texts: &Texts, preview: &erasing::ErasePreview, keep_names: bool) -> String {
    let mut out = String::new();
    line!(out, "{}", texts.get("ui-erase-final"));
    for person in &preview.people {
        line!(out, "{}  {}", person.id, person.name);
    }
    for (what, n) in &preview.counts {
        let key = format!("ui-counted-{}", what.replace('_', "-"));
        line!(out, "  {}", texts.with(&key, &[("n", n.to_string())]));
    }
    for one in &preview.named_in {
        let kind = texts.get(&format!("kind-{}", one.kind.replace('_', "-")));
        let what = match goes(one, keep_names) {
            true => texts.get("ui-erase-replace"),
            false => texts.get("ui-erase-keep"),
        };
        line!(out, "  [{what}] {kind} {}: {}", one.title, one.sentence);
    }
    let counted = |key: &str, n: u64| texts.with(key, &[("n", n.to_string())]);
    if preview.unsearched_total > 0 {
        line!(
            out,
            "{}",
            counted("ui-erase-unsearched", preview.unsearched_total)
        );
        for file in &preview.unsearched {
            let of = match file.subject.as_str() {
                "" => String::new(),
                subject => format!(" ({subject})"),
            };
            line!(out, "  {}{of}", file.name);
        }
        let more = preview.unsearched_total - preview.unsearched.len() as u64;
        if more > 0 {
            line!(out, "  {}", counted("ui-erase-unsearched-more", more));
        }
    }
    let day = preview
        .copies_until
        .as_deref()
        .and_then(|day| day.parse().ok());
    let copies = match day {
        Some(day) => texts.with(
            "ui-erase-copies",
            &[
                ("n", preview.copies.to_string()),
                ("day", format::date(texts.language(), day)),
            ],
        ),
        None => texts.get("ui-erase-copies-none"),
    };
    line!(out, "{copies}");
    line!(out, "{}", texts.get("ui-erase-by-hand"));
    if !preview.beside.is_empty() {
        let names = [("names", preview.beside.join(", "))];
        line!(out, "{}", texts.with("ui-erase-beside", &names));
    }
    for (key, n) in [
        ("ui-erase-sent", preview.sent),
        ("ui-erase-waiting", preview.waiting),
    ] {
        if n > 0 {
            line!(out, "{}", counted(key, n));
        }
    }
    line!(out, "{}", texts.get("cli-erase-yes"));
    out
}
