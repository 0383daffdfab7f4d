//! The TypeScript of all calls and of every type in them.

use std::collections::BTreeMap;

use tib_domain::{FieldChange, KINDS, Refusal, kind::Shape};
use ts_rs::{Config, TS, TypeVisitor};

use super::{Changed, Mode, all};

/// Notes the types of a call; gives the names of those of its arguments and answer.
pub(super) fn declare<A: TS + 'static, O: TS + 'static>(types: &mut Types) -> (String, String) {
    types.visit::<A>();
    types.visit::<O>();
    (A::name(&types.config), O::name(&types.config))
}

/// The page that the pages import.
#[must_use]
pub fn typescript() -> String {
    let mut types = Types::new();
    let mut reads = String::new();
    let mut changes = String::new();
    for call in all() {
        let (arguments, answer) = (call.declare)(&mut types);
        let line = format!(
            "  {}: {{ args: {arguments}; result: {answer} }}\n",
            call.name
        );
        match call.mode {
            Mode::Reads => reads.push_str(&line),
            Mode::Changes | Mode::Job => changes.push_str(&line),
        }
    }
    types.visit::<Refusal>();
    types.visit::<FieldChange>();
    types.visit::<Changed<()>>();
    let mut page =
        String::from("// Generated from crates/app/src/calls by its test; change it there.\n\n");
    for declaration in types.declarations.values() {
        page.push_str("export ");
        page.push_str(declaration);
        page.push_str("\n\n");
    }
    page.push_str("/** Calls that change nothing. */\nexport type Reads = {\n");
    page.push_str(&reads);
    page.push_str("}\n\n/** Calls that may change something; the host wraps their answer in `Changed`. */\nexport type Changes = {\n");
    page.push_str(&changes);
    page.push_str("}\n\n/** The names of `Changes`. */\nexport const changing: ReadonlySet<string> = new Set([\n");
    for call in all().filter(|call| call.mode != Mode::Reads) {
        page.push_str(&format!("  '{}',\n", call.name));
    }
    page.push_str("])\n\n/** How many characters the texts of a record may have. */\nexport const limits: Record<string, Record<string, number>> = {\n");
    for kind in KINDS {
        let mut fields = String::new();
        for field in kind.fields {
            if let Shape::Text { most } = field.shape {
                fields.push_str(&format!(" {}: {most},", field.name));
            }
        }
        page.push_str(&format!("  {}: {{{fields} }},\n", kind.name));
    }
    page.push_str("}\n");
    page
}

/// Collects a declaration per type, whatever order they turn up in.
pub(super) struct Types {
    config: Config,
    declarations: BTreeMap<String, String>,
}

impl Types {
    pub(super) fn new() -> Self {
        Self {
            config: Config::new().with_large_int("number"),
            declarations: BTreeMap::new(),
        }
    }

    /// What a type holds instead of its name, where it is one of ours.
    pub(super) fn spelled_out(&self, name: &str) -> String {
        let declared = self.declarations.get(name);
        let body = declared
            .and_then(|text| text.split_once(" = "))
            .map(|(_, body)| body);
        let bare = body.unwrap_or(name).trim_end_matches(';');
        // Without what is said about each field.
        let mut spelled = String::new();
        let mut rest = bare;
        while let Some((before, after)) = rest.split_once("/**") {
            spelled.push_str(before);
            rest = after.split_once("*/").map_or("", |(_, after)| after);
        }
        spelled.push_str(rest);
        spelled.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if let Some(there) = self.declarations.get(&name) {
                let same = T::decl(&self.config) == *there || name != T::name(&self.config);
                assert!(
                    same,
                    "two types are called {name} in TypeScript: rename one"
                );
                // The same generic type, perhaps of another one.
                return T::visit_generics(self);
            }
            self.declarations.insert(name, T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    /// The committed types are what the code says; run with `TIB_WRITE_TYPES=1` to renew them.
    #[test]
    fn types_for_typescript_are_fresh() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../ui/src/backend/generated.ts");
        let now = super::typescript();
        if std::env::var_os("TIB_WRITE_TYPES").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == now,
            "ui/src/backend/generated.ts is stale: run TIB_WRITE_TYPES=1 cargo test -p tib-app types_for_typescript"
        );
    }
}
