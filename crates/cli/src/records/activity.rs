//! `tib activity`.

use std::fmt::Write;

use clap::Subcommand;
use serde_json::Value;
use tib_app::{
    Activity, ActivityStatus, App, Code, Id, Organisation, Refusal, Result, Texts, plan, records,
};

use super::Run;
use crate::print::line;
use crate::run::Answer;

#[derive(Debug, Subcommand)]
pub enum ActivityCommand {
    /// Add an activity.
    Add {
        #[arg(long)]
        title: String,
        /// First day, YYYY-MM-DD.
        #[arg(long)]
        start: Option<String>,
        /// Last day, YYYY-MM-DD.
        #[arg(long)]
        end: Option<String>,
        /// idea, planned, running or done.
        #[arg(long, default_value = "idea")]
        status: String,
        /// Code of a theme, e.g. lob; may be given more than once.
        #[arg(long)]
        theme: Vec<String>,
        /// Code of a sector, e.g. bouw; may be given more than once.
        #[arg(long)]
        sector: Vec<String>,
        /// Name or id of an organisation; may be given more than once.
        #[arg(long)]
        partner: Vec<String>,
        /// Title and results may go into a summary.
        #[arg(long)]
        shareable: bool,
    },
    /// List activities.
    List,
    /// Delete an activity.
    Delete { id: String },
}

impl Run for ActivityCommand {
    fn only_reads(&self) -> bool {
        matches!(self, Self::List)
    }

    fn run(self, app: &App, texts: &Texts) -> Result<Answer> {
        match self {
            Self::List => {
                let all = plan::activities(app)?;
                Answer::new(words(texts, &all), &all)
            }
            Self::Delete { id } => {
                records::delete::<Activity>(app, &Id::new(id))?;
                Answer::new(texts.get("cli-deleted"), &Value::Null)
            }
            Self::Add {
                title,
                start,
                end,
                status,
                theme,
                sector,
                partner,
                shareable,
            } => {
                let status = ActivityStatus::parse(&status)
                    .ok_or_else(|| Refusal::new(Code::BadRequest).on("status"))?;
                let saved = records::save(
                    app,
                    Activity {
                        title,
                        start: plan::date("start", start.as_deref())?,
                        end: plan::date("end", end.as_deref())?,
                        status,
                        themes: plan::terms_by_code(app, "theme", &theme)?,
                        sectors: plan::terms_by_code(app, "sector", &sector)?,
                        partners: partner
                            .iter()
                            .map(|name| records::find::<Organisation>(app, name))
                            .collect::<Result<_>>()?,
                        shareable,
                        ..Activity::default()
                    },
                )?;
                Answer::new(words(texts, std::slice::from_ref(&saved)), &saved)
            }
        }
    }
}

fn words(texts: &Texts, activities: &[Activity]) -> String {
    let mut out = String::new();
    for activity in activities {
        let status = texts.get(&format!("activity-status-{}", activity.status.as_str()));
        let day = |day: Option<_>| day.map(|day| format!("{day}")).unwrap_or_default();
        line!(
            out,
            "{}  {:<10} {:>10} {:>10}  {status:<12} {}",
            activity.id,
            "",
            day(activity.start),
            day(activity.end),
            activity.title
        );
    }
    out
}
