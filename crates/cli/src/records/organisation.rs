//! `tib organisation`.

use std::fmt::Write;

use clap::Subcommand;
use tib_app::merging::{self, Twin};
use tib_app::{App, Organisation, Result, Texts, network, plan, records, schools};

use super::Run;
use crate::print::line;
use crate::run::Answer;

#[derive(Debug, Subcommand)]
pub enum OrganisationCommand {
    /// Add an organisation.
    Add {
        #[arg(long)]
        name: String,
        /// Code of a kind, e.g. bedrijf; may be given more than once.
        #[arg(long, required = true)]
        kind: Vec<String>,
        #[arg(long, default_value = "")]
        place: String,
    },
    /// Adopt schools of the address files by their branch number, and colleges by their BRIN.
    Adopt {
        #[arg(required = true)]
        branches: Vec<String>,
    },
    /// Bring schools to what the newest address files say of them. What was changed here by hand stays.
    Renew {
        /// Only tell what would change.
        #[arg(long)]
        dry_run: bool,
    },
    /// List organisations.
    List,
    /// List pairs that may be the same, with why.
    Duplicates,
    /// Make two one: everything that refers to the other refers to the one that stays.
    Merge {
        /// The one that stays, by name or id.
        keep: String,
        /// The other.
        other: String,
        /// A field to take from the other, though the one that stays has it too; may be given more than once.
        #[arg(long)]
        take: Vec<String>,
    },
}

impl Run for OrganisationCommand {
    fn only_reads(&self) -> bool {
        matches!(
            self,
            Self::List | Self::Duplicates | Self::Renew { dry_run: true }
        )
    }

    fn run(self, app: &App, texts: &Texts) -> Result<Answer> {
        let list = match self {
            Self::List => network::organisations(app)?,
            Self::Duplicates => {
                let pairs = merging::pairs(app, Twin::Organisation)?;
                let mut out = String::new();
                for pair in &pairs {
                    line!(out, "{}  {}", pair.one.id, pair.one.title);
                    line!(out, "{}  {}", pair.other.id, pair.other.title);
                }
                return Answer::new(out, &pairs);
            }
            Self::Merge { keep, other, take } => {
                let find = |name: &str| records::find::<Organisation>(app, name);
                let merged =
                    merging::merge_organisations(app, &find(&keep)?, &find(&other)?, &take)?;
                return Answer::new(
                    words(texts, std::slice::from_ref(&merged.record)),
                    &merged.record,
                );
            }
            Self::Renew { dry_run } => {
                let told = schools::renewals(app)?;
                let mut out = String::new();
                let mut keys = Vec::new();
                for one in &told {
                    line!(out, "{}  {}", one.brin, one.name);
                    if one.gone {
                        line!(out, "  {}", texts.get("ui-schools-renew-gone"));
                    }
                    for field in &one.fields {
                        let mark = if field.own { ' ' } else { '+' };
                        line!(
                            out,
                            "  {mark} {}: {} -> {}",
                            field.name,
                            field.from,
                            field.to
                        );
                        if !field.own {
                            keys.push(field.key.clone());
                        }
                    }
                }
                if !dry_run {
                    schools::renew(app, &keys)?;
                }
                return Answer::new(out, &told);
            }
            Self::Adopt { branches } => schools::adopt(app, &branches)?,
            Self::Add { name, kind, place } => {
                let saved = records::save(
                    app,
                    Organisation {
                        name,
                        place,
                        kinds: plan::terms_by_code(app, "organisation_kind", &kind)?,
                        ..Organisation::default()
                    },
                )?;
                return Answer::new(words(texts, std::slice::from_ref(&saved)), &saved);
            }
        };
        Answer::new(words(texts, &list), &list)
    }
}

fn words(texts: &Texts, organisations: &[Organisation]) -> String {
    let mut out = String::new();
    for organisation in organisations {
        let place = &organisation.place;
        line!(out, "{}  {} ({place})", organisation.id, organisation.name);
    }
    let count = organisations.len().to_string();
    line!(
        out,
        "{}",
        texts.with("cli-organisations", &[("count", count)])
    );
    out
}
