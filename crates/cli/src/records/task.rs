//! `tib task`.

use std::fmt::Write;

use clap::Subcommand;
use tib_app::plan::{self, TaskLine};
use tib_app::{App, Contact, Id, ListQuery, MOST_LINES, Page, Result, Task, Texts, records};

use super::Run;
use crate::print::line;
use crate::run::Answer;

#[derive(Debug, Subcommand)]
pub enum TaskCommand {
    /// Add a task.
    Add {
        #[arg(long)]
        title: String,
        /// The last day for it, YYYY-MM-DD.
        #[arg(long)]
        due: Option<String>,
        /// Name or id of the contact who does it.
        #[arg(long)]
        who: Option<String>,
        /// The record that it is about, e.g. activity/ID.
        #[arg(long)]
        about: Option<String>,
    },
    /// List tasks that are open, the first to be done first.
    List {
        /// Those that are done as well.
        #[arg(long)]
        all: bool,
    },
    /// Say that tasks are done today.
    Done {
        #[arg(required = true)]
        ids: Vec<String>,
    },
}

impl Run for TaskCommand {
    fn only_reads(&self) -> bool {
        matches!(self, Self::List { .. })
    }

    fn run(self, app: &App, texts: &Texts) -> Result<Answer> {
        match self {
            Self::List { all } => {
                let every = ListQuery {
                    limit: MOST_LINES,
                    ..ListQuery::default()
                };
                let mut query = if all {
                    every
                } else {
                    every.with("done", "none")
                };
                let (mut out, mut lines) = (String::new(), Vec::new());
                loop {
                    let page = records::list::<TaskLine>(app, &query)?;
                    write_lines(&mut out, texts, &page);
                    lines.extend(page.lines);
                    query.after = page.next;
                    if query.after.is_none() {
                        break;
                    }
                }
                Answer::new(out, &lines)
            }
            Self::Add {
                title,
                due,
                who,
                about,
            } => {
                let saved = records::save(
                    app,
                    Task {
                        title,
                        due: plan::date("due", due.as_deref())?,
                        who: who
                            .map(|name| records::find::<Contact>(app, &name))
                            .transpose()?,
                        subject: about,
                        ..Task::default()
                    },
                )?;
                Answer::new(format!("{}  {}", saved.id, saved.title), &saved)
            }
            Self::Done { ids } => {
                let ids: Vec<Id> = ids.into_iter().map(Id::new).collect();
                plan::finish_tasks(app, &ids, true)?;
                let done = texts.with("cli-tasks-done", &[("count", ids.len().to_string())]);
                Answer::new(done, &ids)
            }
        }
    }
}

fn write_lines(out: &mut String, texts: &Texts, page: &Page<TaskLine>) {
    for task in &page.lines {
        let due = task.due.map(|day| day.to_string()).unwrap_or_default();
        let state = match (task.done, task.late) {
            (Some(_), _) => texts.get("task-done"),
            (None, true) => texts.get("task-late"),
            (None, false) => String::new(),
        };
        let who = task.who.as_ref().and_then(|id| page.names.get(id));
        let who = who.map(|name| format!(" ({name})")).unwrap_or_default();
        line!(
            out,
            "{}  {due:>10}  {state:<8} {}{who}",
            task.id,
            task.title
        );
    }
}
