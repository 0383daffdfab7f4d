//! The cells of a row in the fields of its record.

use serde_json::{Value, json};
use tib_domain::kind::Shape;
use tib_domain::{Code, Fields, Id, Refusal, TermList};

use super::columns::{Column, Holds, SheetKind};
use super::lines::same_number;
use super::plan::{Plan, absent};
use super::row::{Cells, Filled, Problem, Side, foremost, lasts, organisation_in, rows, set};
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
            is_new,
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
                "street" if !cell.is_empty() => street.join(" ").trim().to_owned(),
                _ => (*cell).to_owned(),
            };
            let held = cells.held(column.key);
            if held.is_none() && field == "phone" {
                let has = filled.fields.get(field).and_then(Value::as_str);
                if same_number(has.unwrap_or_default(), &cell) {
                    continue;
                }
            }
            self.fill_field(&mut filled, column, &cell, header, held, decided);
            if field == "kinds" && is_new && !cell.is_empty() {
                self.fill_kind(&mut filled, &before);
            }
        }
        match self.kind {
            SheetKind::Contacts => self.fill_role(&mut filled, cells, decided),
            SheetKind::Partnerships => self.fill_members(&mut filled, cells, decided),
            SheetKind::Organisations => self.fill_general(&mut filled, cells),
        }
        self.keep_house_number(&mut filled, cells);
        for text in cells.noted {
            add_note(&mut filled, text);
        }
        self.say_rest(&before, is_new, cells, &mut filled)?;
        Ok(filled)
    }

    fn fill_field(
        &mut self,
        filled: &mut Filled,
        column: &'static Column,
        cell: &str,
        header: &str,
        held: Option<&str>,
        decided: Option<&str>,
    ) {
        let Holds::Field(name) = column.holds else {
            return;
        };
        let Some(field) = self.kind.kind().field(name) else {
            return;
        };
        let now = self
            .words
            .write(field, filled.fields.get(name).unwrap_or(&Value::Null));
        if let Side::Ours = filled.side(column.key, held, &now, cell, decided) {
            return;
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
        let cleared = held.is_some() && cell.is_empty();
        let value = match value {
            Some(value) => value,
            None if cleared && !field.optional && matches!(field.shape, Shape::Choice(_)) => {
                filled.problems.push(Problem {
                    column: header.to_owned(),
                    refusal: Refusal::new(Code::Required).on(field.name),
                });
                return;
            }
            None if cleared => absent(field),
            None => return,
        };
        let value = match field.shape {
            Shape::Terms(TermList::OrganisationKind) => match self.kinds(filled, value, cell) {
                Some(value) => value,
                None => return,
            },
            Shape::Terms(TermList::Label) => {
                let now = filled.fields.get(name).unwrap_or(&Value::Null);
                self.words.labels(now, &value, held)
            }
            _ => value,
        };
        filled.kind_said |= name == "kinds";
        filled.fields.insert(name.to_owned(), value);
    }

    /// Of the terms in a cell of kinds those that are kinds; sectors go where they belong. What a word was only taken
    /// for never takes the place of what was said before.
    fn kinds(&self, filled: &mut Filled, terms: Value, cell: &str) -> Option<Value> {
        let terms = terms.as_array().cloned().unwrap_or_default();
        let is_kind = |term: &Value| {
            let id = Id::new(term.as_str().unwrap_or_default());
            self.words.list_of(&id) != Some(TermList::Sector)
        };
        let (kinds, sectors): (Vec<Value>, Vec<Value>) = terms.into_iter().partition(is_kind);
        let has = |filled: &Filled, name: &str| {
            let has = filled.fields.get(name).and_then(Value::as_array);
            has.is_some_and(|all| !all.is_empty())
        };
        if !sectors.is_empty() && !has(filled, "sectors") {
            filled.fields.insert("sectors".to_owned(), json!(sectors));
        }
        let was_said = !filled.is_new && has(filled, "kinds");
        let is_guess = self.words.is_guess(TermList::OrganisationKind, cell);
        let said = kinds.is_empty() || (was_said && is_guess);
        (!said).then(|| json!(kinds))
    }

    /// An organisation whose kind is said in a word that nobody knows is of another kind than a company, as far as its
    /// name tells nothing.
    fn fill_kind(&self, filled: &mut Filled, before: &Fields) {
        let same = |name: &str| filled.fields.get(name) == before.get(name);
        if same("kinds")
            && same("sectors")
            && filled.fields.get("kinds") == Some(&json!(["organisation_kind:bedrijf"]))
            && !filled.kind_said
        {
            filled
                .fields
                .insert("kinds".to_owned(), json!(["organisation_kind:overig"]));
        }
    }

    /// A house number beside no street is kept, unless the street that is known has it.
    fn keep_house_number(&self, filled: &mut Filled, cells: &Cells<'_>) {
        let number = cells.text("house-number");
        let street = filled.fields.get("street").and_then(Value::as_str);
        let mut words = street.unwrap_or_default().split_whitespace();
        if number.is_empty() || !cells.text("street").is_empty() || words.any(|word| word == number)
        {
            return;
        }
        let header = cells
            .by_key
            .iter()
            .find(|(column, _, _)| column.key == "house-number");
        let header = header.map_or("", |(_, _, header)| header);
        add_note(filled, &format!("{header}: {number}"));
    }

    /// A mail address or telephone number beside no person's name is the organisation's own.
    fn fill_general(&self, filled: &mut Filled, cells: &Cells<'_>) {
        if !cells.text("person-name").is_empty() {
            return;
        }
        for (field, persons) in [("mail", "person-mail"), ("phone", "person-phone")] {
            let cell = cells.text(persons);
            if cell.is_empty() || !cells.text(field).is_empty() {
                continue;
            }
            let has = filled.fields.get(field).and_then(Value::as_str);
            let has = has.unwrap_or_default().to_owned();
            filled.say(field, &has, cell);
            filled.fields.insert(field.to_owned(), json!(cell));
        }
    }

    /// What the person of the row does where: in the role at that organisation, or in one more. Of a workbook that came
    /// back with another organisation the role that went out ends.
    fn fill_role(&mut self, filled: &mut Filled, cells: &Cells<'_>, decided: Option<&str>) {
        let mut roles = rows(&filled.fields, "roles");
        let own: Vec<Id> = roles.iter().filter_map(organisation_in).collect();
        let place = foremost(&roles, self.today);
        let first = roles.get(place).and_then(organisation_in);
        let cell = cells.text("organisation");
        let now = first
            .as_ref()
            .map_or_else(String::new, |id| self.organisations.text(id, "name"));
        let held = cells.held("organisation");
        let side = filled.side("organisation", held, &now, cell, decided);
        let at = match side {
            Side::Theirs if !cell.is_empty() => match self.organisation(cell, &own) {
                Ok(at) => Some(at),
                Err(refusal) => {
                    filled.problems.push(Problem {
                        column: cells.header("organisation"),
                        refusal,
                    });
                    return;
                }
            },
            _ => first.clone(),
        };
        let moved = held.is_some()
            && matches!(side, Side::Theirs)
            && now != cell
            && (cell.is_empty() || at != first);
        if moved && let Some(role) = roles.get_mut(place) {
            self.end(role);
            filled.say("organisation", &now, cell);
        }
        let Some(at) = at else {
            self.note_role(filled, cells);
            return;
        };
        let stands = roles
            .iter()
            .position(|role| organisation_in(role).as_ref() == Some(&at));
        let stands = match stands {
            Some(stands) if moved => {
                // They are there again, or above all.
                let mut role = roles.remove(stands);
                if !lasts(&role, self.today)
                    && let Some(role) = role.as_object_mut()
                {
                    role.insert("until".to_owned(), Value::Null);
                }
                roles.insert(0, role);
                0
            }
            Some(stands) => stands,
            None => {
                if !moved {
                    filled.say("organisation", "", cell);
                }
                // Foremost, as it is what the list says.
                roles.insert(0, self.role(&at, ""));
                0
            }
        };
        for key in ["function", "role"] {
            let cell = cells.text(key);
            let Some(role) = roles.get_mut(stands) else {
                continue;
            };
            let now = role.get(key).and_then(Value::as_str).unwrap_or_default();
            let now = now.to_owned();
            // What went out was said of the first role.
            let held = cells.held(key).filter(|_| Some(&at) == first.as_ref());
            if let Side::Theirs = filled.side(key, held, &now, cell, decided)
                && (!cell.is_empty() || held.is_some())
                && cell != now
            {
                set(role, key, cell);
                filled.say(key, &now, cell);
            }
        }
        filled
            .fields
            .insert("roles".to_owned(), Value::Array(roles));
    }

    /// What somebody does of whom nothing says where: kept among the notes.
    fn note_role(&self, filled: &mut Filled, cells: &Cells<'_>) {
        for key in ["function", "role"] {
            add_note(filled, cells.text(key));
        }
    }

    /// Ends a role today, unless it ended before.
    fn end(&self, role: &mut Value) {
        let until = role.get("until").filter(|until| !until.is_null());
        if until.is_none()
            && let Some(role) = role.as_object_mut()
        {
            role.insert("until".to_owned(), json!(self.today));
        }
    }

    /// Members that the row names are added; those that a workbook went out with and came back without are taken out.
    fn fill_members(&mut self, filled: &mut Filled, cells: &Cells<'_>, decided: Option<&str>) {
        let mut members = rows(&filled.fields, "members");
        let own: Vec<Id> = members.iter().filter_map(organisation_in).collect();
        let names: Vec<String> = own
            .iter()
            .map(|id| self.organisations.text(id, "name"))
            .collect();
        let (cell, held) = (cells.text("members"), cells.held("members"));
        if let Side::Ours = filled.side("members", held, &names.join("; "), cell, decided) {
            return;
        }
        let mut named = Vec::new();
        for name in self.names_in(cell) {
            match self.organisation(&name, &own) {
                Ok(at) => named.push(at),
                Err(refusal) => filled.problems.push(Problem {
                    column: cells.header("members"),
                    refusal,
                }),
            }
        }
        for at in &named {
            if !members
                .iter()
                .any(|one| organisation_in(one).as_ref() == Some(at))
            {
                members.push(json!({ "id": self.app.new_id(), "organisation": at, "role": "" }));
            }
        }
        let went_out: Vec<Id> = held
            .map(|held| self.names_in(held))
            .unwrap_or_default()
            .iter()
            .filter_map(|name| self.named_organisation(name, &own).ok().flatten())
            .collect();
        members.retain(|one| {
            organisation_in(one).is_none_or(|at| named.contains(&at) || !went_out.contains(&at))
        });
        filled
            .fields
            .insert("members".to_owned(), Value::Array(members));
    }

    /// The names in a cell of several: a comma parts them too, unless it is part of one.
    fn names_in(&self, cell: &str) -> Vec<String> {
        let mut names = Vec::new();
        for part in cell.split([';', '\n']).map(str::trim) {
            let is_one =
                !part.contains(',') || !matches!(self.named_organisation(part, &[]), Ok(None));
            let pieces = if is_one {
                vec![part]
            } else {
                part.split(',').collect()
            };
            names.extend(
                pieces
                    .into_iter()
                    .map(str::trim)
                    .filter(|name| !name.is_empty())
                    .map(str::to_owned),
            );
        }
        names
    }

    /// A role that begins.
    pub(super) fn role(&self, organisation: &Id, function: &str) -> Value {
        json!({
            "id": self.app.new_id(), "organisation": organisation, "function": function,
            "role": "", "mail": "", "phone": "", "until": null
        })
    }
}

/// Adds lines to the notes, but for those that they have.
fn add_note(filled: &mut Filled, text: &str) {
    let notes = filled.fields.get("notes").and_then(Value::as_str);
    if let Some((all, _)) = with_lines(notes.unwrap_or_default(), text) {
        filled.fields.insert("notes".to_owned(), json!(all));
    }
}

/// Notes with the lines that they don't have yet, and those lines; nothing when they have them all.
pub(super) fn with_lines(notes: &str, more: &str) -> Option<(String, String)> {
    let mut all: Vec<&str> = notes.lines().collect();
    let new: Vec<&str> = more
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !all.contains(line))
        .collect();
    if new.is_empty() {
        return None;
    }
    all.extend(&new);
    Some((all.join("\n").trim().to_owned(), new.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_added_once() {
        let text = "belt liever\nniet op vrijdag";
        let (once, new) = with_lines("Alleen via Marieke", text).unwrap();
        assert_eq!(once, "Alleen via Marieke\nbelt liever\nniet op vrijdag");
        assert_eq!(new, text);
        assert_eq!(with_lines(&once, text), None);
        assert_eq!(with_lines(&once, ""), None);
        assert_eq!(with_lines("", "x").unwrap().0, "x");
    }
}
