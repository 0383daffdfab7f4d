//! `tib contact`.

use std::fmt::Write;

use clap::Subcommand;
use tib_app::{App, Contact, Result, Texts, records};

use super::Run;
use crate::print::line;
use crate::run::Answer;

#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    /// Add a person.
    Add {
        #[arg(long)]
        name: String,
    },
    /// List people.
    List,
}

impl Run for ContactCommand {
    fn only_reads(&self) -> bool {
        matches!(self, Self::List)
    }

    fn run(self, app: &App, _texts: &Texts) -> Result<Answer> {
        match self {
            Self::List => {
                let all: Vec<Contact> = records::all(app)?;
                Answer::new(words(&all), &all)
            }
            Self::Add { name } => {
                let saved = records::save(
                    app,
                    Contact {
                        name,
                        ..Contact::default()
                    },
                )?;
                Answer::new(words(std::slice::from_ref(&saved)), &saved)
            }
        }
    }
}

fn words(contacts: &[Contact]) -> String {
    let mut out = String::new();
    for contact in contacts {
        line!(out, "{}  {}", contact.id, contact.name);
    }
    out
}
