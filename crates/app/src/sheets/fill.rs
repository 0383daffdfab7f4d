//! The cells of a row in the fields of its record.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tib_domain::{Fields, Id, Refusal, Settling, fold};

use super::columns::{Column, Holds, SheetKind};
use super::plan::{CellChange, Cells, Filled, Plan, Problem, THEIRS, absent, rows, set};
use crate::Result;

impl Plan<'_> {
    /// The cells in the fields of the row's record.
    pub(super) fn fill(
        &mut self,
        cells: &Cells<'_>,
        id: &Id,
        is_new: bool,
        keeps_name: bool,
        name: &str,
        decided: Option<&str>,
    ) -> Result<Filled> {
        let mut filled = Filled {
            fields: self.start(id, is_new, name)?,
            ..Filled::default()
        };
        let before = filled.fields.clone();
        if !name.is_empty() && !keeps_name && cells.text("name").is_empty() {
            filled.fields.insert("name".to_owned(), json!(name));
        }
        let street = [cells.text("street"), cells.text("house-number")];
        for (column, cell, header) in &cells.by_key {
            let Holds::Field(field) = column.holds else {
                continue;
            };
            if field == self.kind.kind().title && keeps_name {
                continue;
            }
            let cell = match field {
                "street" if !street.concat().is_empty() => street.join(" ").trim().to_owned(),
                _ => (*cell).to_owned(),
            };
            self.fill_field(
                &mut filled,
                column,
                field,
                &cell,
                header,
                cells.base,
                decided,
            );
        }
        match self.kind {
            SheetKind::Contacts => self.fill_role(&mut filled.fields, cells)?,
            SheetKind::Partnerships => self.fill_members(&mut filled.fields, cells)?,
            SheetKind::Organisations => {}
        }
        self.say_rest(&before, cells, &mut filled)?;
        Ok(filled)
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "a cell is judged by all that is known of it"
    )]
    pub(super) fn fill_field(
        &mut self,
        filled: &mut Filled,
        column: &'static Column,
        name: &'static str,
        cell: &str,
        header: &str,
        base: Option<&BTreeMap<String, String>>,
        decided: Option<&str>,
    ) {
        let Some(field) = self.kind.kind().field(name) else {
            return;
        };
        let now = self
            .words
            .write(field, filled.fields.get(name).unwrap_or(&Value::Null));
        let base = base.map(|base| base.get(column.key).map_or("", String::as_str));
        // Of a workbook of ours: what they left alone says nothing, also where it was changed here.
        if let Some(base) = base {
            if cell == base {
                if now != base {
                    filled.changes.push(CellChange {
                        key: column.key,
                        from: base.to_owned(),
                        to: now,
                        here: true,
                    });
                }
                return;
            }
            if now != base && now != cell {
                filled.conflict = true;
                if decided != Some(THEIRS) {
                    filled.changes.push(CellChange {
                        key: column.key,
                        from: now,
                        to: cell.to_owned(),
                        here: false,
                    });
                    return;
                }
            }
        }
        let app = self.app;
        let value = match self.words.read(field, cell, &|| app.new_id()) {
            Ok(value) => value,
            Err(refusal) => {
                filled.problems.push(Problem {
                    column: header.to_owned(),
                    refusal,
                });
                return;
            }
        };
        let cleared = base.is_some() && cell.is_empty();
        let value = match value {
            Some(value) => value,
            None if cleared => absent(field),
            None => return,
        };
        filled.fields.insert(name.to_owned(), value);
    }

    /// What the person of the row does where: in the role at that organisation, or in one more.
    pub(super) fn fill_role(&mut self, fields: &mut Fields, cells: &Cells<'_>) -> Result<()> {
        let name = cells.text("organisation");
        let said = ["function", "role"].map(|key| (key, cells.text(key)));
        let mut roles = rows(fields, "roles");
        let at = if name.is_empty() {
            match roles
                .first()
                .and_then(|role| role.get("organisation")?.as_str())
            {
                Some(first) => Id::new(first),
                // Nothing says where.
                None => return Ok(()),
            }
        } else {
            self.organisation(name)?
        };
        let there = roles
            .iter_mut()
            .find(|role| role.get("organisation").and_then(Value::as_str) == Some(at.as_str()));
        let role = match there {
            Some(role) => role,
            None => {
                let role = self.role(&at, "");
                // Foremost, as it is what the list says.
                roles.insert(0, role);
                match roles.first_mut() {
                    Some(role) => role,
                    None => return Ok(()),
                }
            }
        };
        for (key, text) in said {
            if !text.is_empty() {
                set(role, key, text);
            }
        }
        fields.insert("roles".to_owned(), Value::Array(roles));
        Ok(())
    }

    /// Members that the row names are added; none is taken away.
    pub(super) fn fill_members(&mut self, fields: &mut Fields, cells: &Cells<'_>) -> Result<()> {
        let cell = cells.text("members");
        let mut members = rows(fields, "members");
        let whole = cell.split([';', '\n']).map(str::trim);
        let mut names = Vec::new();
        for part in whole.filter(|part| !part.is_empty()) {
            // A comma parts names, unless it is part of one.
            if self.named_organisation(part).is_some() || !part.contains(',') {
                names.push(part.to_owned());
            } else {
                names.extend(
                    part.split(',')
                        .map(str::trim)
                        .filter(|one| !one.is_empty())
                        .map(str::to_owned),
                );
            }
        }
        for name in names {
            let at = self.organisation(&name)?;
            let there = members
                .iter()
                .any(|one| one.get("organisation").and_then(Value::as_str) == Some(at.as_str()));
            if !there {
                members.push(json!({ "id": self.app.new_id(), "organisation": at, "role": "" }));
            }
        }
        fields.insert("members".to_owned(), Value::Array(members));
        Ok(())
    }

    /// The person whom an organisation's row names, as that person would be, and what is wrong with it.
    pub(super) fn person(
        &self,
        cells: &Cells<'_>,
        organisation: &Id,
    ) -> Result<Option<(Id, Fields, Vec<Refusal>)>> {
        let name = cells.text("person-name");
        if self.kind != SheetKind::Organisations || name.is_empty() {
            return Ok(None);
        }
        let mail = fold(cells.text("person-mail"));
        let is_here = |role: &Value| {
            role.get("organisation").and_then(Value::as_str) == Some(organisation.as_str())
        };
        let here = |id: &&Id| {
            let roles = rows(&self.contacts.fields(id).unwrap_or_default(), "roles");
            roles.iter().any(is_here)
                || (!mail.is_empty() && fold(&self.contacts.text(id, "mail")) == mail)
        };
        let found = self.contacts.named(name).iter().find(here).cloned();
        let (id, mut fields) = match found {
            Some(id) => (id.clone(), self.contacts.fields(&id)?),
            None => {
                let id = self.app.new_id();
                let mut fields = self.blank_contact.clone();
                fields.insert("id".to_owned(), json!(id));
                fields.insert("name".to_owned(), json!(name));
                (id, fields)
            }
        };
        for (field, key) in [("mail", "person-mail"), ("phone", "person-phone")] {
            if !cells.text(key).is_empty() {
                fields.insert(field.to_owned(), json!(cells.text(key)));
            }
        }
        let mut roles = rows(&fields, "roles");
        let function = cells.text("person-function");
        match roles.iter_mut().find(|role| is_here(role)) {
            Some(role) if !function.is_empty() => set(role, "function", function),
            Some(_) => {}
            None => roles.push(self.role(organisation, function)),
        }
        fields.insert("roles".to_owned(), Value::Array(roles));
        let with = Settling {
            today: self.today,
            ids: self.app.ports.ids.as_ref(),
        };
        let (fields, wrong) = self.contacts.checked(&id, fields, &with)?;
        Ok(Some((id, fields, wrong)))
    }

    /// A role that begins.
    pub(super) fn role(&self, organisation: &Id, function: &str) -> Value {
        json!({
            "id": self.app.new_id(), "organisation": organisation, "function": function,
            "role": "", "mail": "", "phone": "", "until": null
        })
    }
}
