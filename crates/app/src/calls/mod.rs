//! Every use case that a host can run, declared once, area by area. A host passes a name and JSON to
//! [`call`] and can't forget one; the types for TypeScript come from the same declarations.
//!
//! A call says what it does to the workspace ([`Mode`]). What changed is told with every answer of one
//! that changes something, so that pages renew what they show and nobody has to remember to.

mod data;
mod money;
mod monitor;
mod network;
mod plan;
mod programme;
mod sync;
mod types;
mod workspace;

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tib_domain::{Code, Refusal};
use ts_rs::TS;

use crate::views::HistoryState;
use crate::{App, Result};
use types::Types;
pub use types::typescript;

/// What a call does to the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Nothing.
    Reads,
    /// Changes it, at once.
    Changes,
    /// Changes it and may take long: it tells how far it is, and can be stopped.
    Job,
}

impl Mode {
    /// Its name for people and programs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reads => "reads",
            Self::Changes => "changes",
            Self::Job => "job",
        }
    }
}

/// A use case as hosts know it.
pub struct Call {
    /// Its name.
    pub name: &'static str,
    /// The part of the app that it belongs to.
    pub area: &'static str,
    /// What it does to the workspace.
    pub mode: Mode,
    run: fn(&App, Value) -> Result<Value>,
    /// Names of the types of its arguments and its answer.
    declare: fn(&mut Types) -> (String, String),
}

impl Call {
    /// The types of its arguments and of its answer, in TypeScript.
    #[must_use]
    pub fn signature(&self) -> (String, String) {
        let mut types = Types::new();
        let (arguments, answer) = (self.declare)(&mut types);
        (types.spelled_out(&arguments), answer)
    }
}

/// What is told of a call that changes something.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Changed<T> {
    /// Its own answer.
    pub result: T,
    /// What can be undone and redone now.
    pub history: HistoryState,
    /// Kinds of which something changed.
    pub changed: Vec<String>,
}

/// Arguments that several areas share; each field is named as on the page.
pub mod args {
    use serde::Deserialize;
    use ts_rs::TS;

    /// No arguments.
    #[derive(Debug, Clone, Deserialize, TS)]
    pub struct Nothing {}

    /// One record.
    #[derive(Debug, Clone, Deserialize, TS)]
    pub struct ById {
        /// Its identity.
        pub id: String,
    }

    /// Some records of one kind.
    #[derive(Debug, Clone, Deserialize, TS)]
    pub struct ByIds {
        /// Their identities.
        pub ids: Vec<String>,
    }
}

/// Declares the argument types of an area.
macro_rules! arguments {
    ($($name:ident { $($field:ident : $type:ty $(as $ts:literal)?),* $(,)? })*) => {
        $(
            #[allow(missing_docs, reason = "the names say it; their meaning stands at the use case")]
            #[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
            pub(super) struct $name { $($(#[ts(type = $ts)])? pub $field: $type,)* }
        )*
    };
}

/// Declares the calls of an area: mode, name, arguments, answer, and the use case.
macro_rules! calls {
    ($area:literal, $list:ident: $($mode:ident $name:ident($args:ty) -> $out:ty = |$app:ident, $a:ident| $body:expr;)*) => {
        pub(super) const $list: &[$crate::calls::Call] = &[$(
            $crate::calls::Call {
                name: stringify!($name),
                area: $area,
                mode: $crate::calls::Mode::$mode,
                run: |app, args| {
                    let run = |$app: &$crate::App, $a: $args| -> $crate::Result<$out> { $body };
                    $crate::calls::to_json(&run(app, $crate::calls::from_json(args)?)?)
                },
                declare: $crate::calls::types::declare::<$args, $out>,
            },
        )*];
    };
}

/// The calls that every kind of record has: its list, a form, and what is done with one.
macro_rules! records {
    ($area:literal, $list:ident: $($name:ident: $record:ty, $line:ty;)*) => {
        pub(super) const $list: &[$crate::calls::Call] = &[$(
            $crate::calls::records!(@call $area, Reads, concat!(stringify!($name), "_list"), tib_domain::ListQuery, tib_domain::Page<$line>,
                |app, query| $crate::records::list::<$line>(app, &query)),
            $crate::calls::records!(@call $area, Reads, concat!(stringify!($name), "_open"), $crate::calls::args::ById, $crate::records::Opened<$record>,
                |app, a| $crate::records::open::<$record>(app, &tib_domain::Id::new(a.id))),
            $crate::calls::records!(@call $area, Reads, concat!(stringify!($name), "_blank"), $crate::calls::args::Nothing, $crate::records::Opened<$record>,
                |app, _a| $crate::records::blank::<$record>(app)),
            $crate::calls::records!(@call $area, Changes, concat!(stringify!($name), "_create"), $crate::records::RecordChange, $crate::records::Opened<$record>,
                |app, change| $crate::records::create::<$record>(app, &change)),
            $crate::calls::records!(@call $area, Changes, concat!(stringify!($name), "_change"), $crate::records::RecordChange, $crate::records::Opened<$record>,
                |app, change| $crate::records::change::<$record>(app, &change)),
            $crate::calls::records!(@call $area, Changes, concat!(stringify!($name), "_delete"), $crate::calls::args::ByIds, (),
                |app, a| $crate::records::delete_all::<$record>(app, a.ids.into_iter().map(tib_domain::Id::new))),
            $crate::calls::records!(@call $area, Changes, concat!(stringify!($name), "_discard"), $crate::calls::args::ById, (),
                |app, a| $crate::records::discard(app, <$record as tib_domain::Record>::KIND, &tib_domain::Id::new(a.id))),
        )*];
    };
    (@call $area:literal, $mode:ident, $name:expr, $args:ty, $out:ty, |$app:ident, $a:ident| $body:expr) => {
        $crate::calls::Call {
            name: $name,
            area: $area,
            mode: $crate::calls::Mode::$mode,
            run: |app, args| {
                let run = |$app: &$crate::App, $a: $args| -> $crate::Result<$out> { $body };
                $crate::calls::to_json(&run(app, $crate::calls::from_json(args)?)?)
            },
            declare: $crate::calls::types::declare::<$args, $out>,
        }
    };
}

use {arguments, calls, records};

/// Every call there is, in the order of the areas.
pub fn all() -> impl Iterator<Item = &'static Call> {
    [
        workspace::CALLS,
        data::CALLS,
        plan::RECORDS,
        plan::CALLS,
        programme::RECORDS,
        programme::CALLS,
        money::CALLS,
        network::RECORDS,
        network::CALLS,
        monitor::RECORDS,
        monitor::CALLS,
        sync::CALLS,
    ]
    .into_iter()
    .flatten()
}

/// The call of this name.
pub fn find(name: &str) -> Result<&'static Call> {
    all()
        .find(|call| call.name == name)
        .ok_or_else(|| Refusal::new(Code::BadRequest).with("call", name))
}

/// Runs the call `name` with JSON arguments.
pub fn call(app: &App, name: &str, arguments: Value) -> Result<Value> {
    let call = find(name)?;
    if call.mode == Mode::Reads {
        return (call.run)(app, arguments);
    }
    let before = app.changes();
    let result = (call.run)(app, arguments)?;
    let changed: Vec<String> = changed(&before, &app.changes());
    let history = crate::workspace::history(app).unwrap_or(HistoryState {
        undo: None,
        redo: None,
    });
    Ok(json!(Changed {
        result,
        history,
        changed
    }))
}

/// Kinds that were changed more often than before. What another call changed meanwhile may be among
/// them: a page then renews once more than it needs to.
fn changed(before: &BTreeMap<&str, u64>, after: &BTreeMap<&str, u64>) -> Vec<String> {
    after
        .iter()
        .filter(|(kind, count)| before.get(*kind) != Some(*count))
        .map(|(kind, _)| (*kind).to_owned())
        .collect()
}

/// Says which field is wrong, as far as the parser tells.
fn from_json<T: DeserializeOwned>(args: Value) -> Result<T> {
    serde_json::from_value(args)
        .map_err(|error| Refusal::new(Code::BadRequest).with("reason", error))
}

fn to_json(out: &impl Serialize) -> Result<Value> {
    serde_json::to_value(out).map_err(|error| Refusal::new(Code::Internal).with("reason", error))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn every_call_has_a_name_of_its_own() {
        let mut names = BTreeSet::new();
        for call in super::all() {
            assert!(names.insert(call.name), "{} is there twice", call.name);
        }
    }
}
