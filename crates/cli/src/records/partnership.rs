//! `tib partnership`.

use std::fmt::Write;

use clap::Subcommand;
use serde_json::Value;
use tib_app::views::PartnershipRow;
use tib_app::{
    App, Code, Member, Organisation, Partnership, Refusal, Result, Texts, network, plan, records,
};

use super::Run;
use crate::print::line;
use crate::run::Answer;

#[derive(Debug, Subcommand)]
pub enum PartnershipCommand {
    /// Add a partnership.
    Add {
        #[arg(long)]
        name: String,
        /// Code of a kind, e.g. convenant.
        #[arg(long, default_value = "overig")]
        kind: String,
        /// Name or id of an organisation; two or more.
        #[arg(long, required = true)]
        member: Vec<String>,
        /// First day, YYYY-MM-DD.
        #[arg(long)]
        start: Option<String>,
        /// Last day, YYYY-MM-DD.
        #[arg(long)]
        end: Option<String>,
        /// exploring, active, anchored or ended.
        #[arg(long, default_value = "active")]
        status: String,
    },
    /// List partnerships.
    List,
}

impl Run for PartnershipCommand {
    fn only_reads(&self) -> bool {
        matches!(self, Self::List)
    }

    fn run(self, app: &App, texts: &Texts) -> Result<Answer> {
        match self {
            Self::List => {
                let all = network::partnerships(app)?;
                Answer::new(words(texts, &all), &all)
            }
            Self::Add {
                name,
                kind,
                member,
                start,
                end,
                status,
            } => {
                let kind = plan::terms_by_code(app, "partnership_kind", &[kind])?;
                let status = serde_json::from_value(Value::String(status))
                    .map_err(|_| Refusal::new(Code::BadRequest).on("status"))?;
                let members = member
                    .iter()
                    .map(|name| {
                        Ok(Member {
                            organisation: records::find::<Organisation>(app, name)?,
                            ..Member::default()
                        })
                    })
                    .collect::<Result<_>>()?;
                let saved = records::save(
                    app,
                    Partnership {
                        name,
                        kind: kind.into_iter().next().unwrap_or_default(),
                        members,
                        start: plan::date("start", start.as_deref())?,
                        end: plan::date("end", end.as_deref())?,
                        status,
                        ..Partnership::default()
                    },
                )?;
                let mut rows = network::partnerships(app)?;
                rows.retain(|row| row.partnership.id == saved.id);
                Answer::new(words(texts, &rows), &rows.pop())
            }
        }
    }
}

fn words(texts: &Texts, rows: &[PartnershipRow]) -> String {
    let mut out = String::new();
    for row in rows {
        let complete = if row.vmbo && row.mbo && row.industry {
            texts.get("partnership-complete")
        } else {
            texts.get("partnership-incomplete")
        };
        line!(
            out,
            "{}  {} — {complete}",
            row.partnership.id,
            row.partnership.name
        );
    }
    out
}
