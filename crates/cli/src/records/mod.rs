//! Commands about records, a file for each kind: its words, what they do, and what is printed.

mod activity;
mod contact;
mod organisation;
mod partnership;
mod task;

use clap::Subcommand;
use tib_app::{App, Result, Texts};

use crate::run::Answer;

/// What a kind's commands do.
trait Run {
    /// Whether it only looks at the workspace.
    fn only_reads(&self) -> bool;

    fn run(self, app: &App, texts: &Texts) -> Result<Answer>;
}

macro_rules! commands {
    ($($(#[$doc:meta])* $kind:ident($command:ty),)*) => {
        /// A command about records of one kind.
        #[derive(Debug, Subcommand)]
        pub enum RecordCommand {
            $($(#[$doc])* #[command(subcommand)] $kind($command),)*
        }

        impl RecordCommand {
            /// Whether it only looks at the workspace.
            pub fn only_reads(&self) -> bool {
                match self { $(Self::$kind(command) => command.only_reads(),)* }
            }

            pub fn run(self, app: &App, texts: &Texts) -> Result<Answer> {
                match self { $(Self::$kind(command) => command.run(app, texts),)* }
            }
        }
    };
}

commands! {
    /// Activities of the plan.
    Activity(activity::ActivityCommand),
    /// Things to do.
    Task(task::TaskCommand),
    /// Organisations of the network.
    Organisation(organisation::OrganisationCommand),
    /// Partnerships of the network.
    Partnership(partnership::PartnershipCommand),
    /// People of the network.
    Contact(contact::ContactCommand),
}
