//! The rows of a list as people write them, each brought to cells that say one thing: two people in a cell are two, a
//! postcode is taken off its place, a dash says nothing, a heading between the rows is no row.
//!
//! Nothing is lost by it: what has no cell of its own is kept among the notes, and what was guessed is told.

use std::rc::Rc;

use chrono::NaiveDate;
use tib_domain::fold;
use tib_duplicates::phones;

use super::cell::day;
use super::columns::{Column, Holds, SheetKind, plain};
use super::row::{AS_NEW, Decisions, EACH, ONE, PEOPLE, row_key};
use super::table::SheetTable;

/// A cell with what it holds and the header above it.
pub(super) type Cell = (&'static Column, String, Rc<str>);

/// What a row was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Guess {
    /// Its cell of one person names these.
    People(Vec<String>),
    /// Its cell of one person may name several.
    OnePerson,
    /// It names a person and no organisation.
    Alone,
    /// It is no row of the list, but a heading or a total.
    Heading,
    /// What was written beside is kept among the notes.
    Noted(String),
}

/// A row of a list.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) kind: SheetKind,
    pub(super) sheet: Rc<str>,
    pub(super) row: u64,
    pub(super) key: String,
    pub(super) cells: Vec<Cell>,
    /// What has no cell of its own, a line each: it comes after the notes that there are.
    pub(super) noted: Vec<String>,
    pub(super) guesses: Vec<Guess>,
}

impl Line {
    /// It seems to be no row of the list.
    pub(super) fn is_aside(&self) -> bool {
        self.guesses.contains(&Guess::Heading)
    }

    /// It names a day of contact.
    pub(super) fn has_moment(&self) -> bool {
        !self.get("last-contact").is_empty()
    }

    fn get(&self, key: &str) -> &str {
        let found = self.cells.iter().find(|(column, _, _)| column.key == key);
        found.map_or("", |(_, text, _)| text)
    }

    /// Takes a cell out of the row.
    fn take(&mut self, key: &str) -> Option<Cell> {
        let at = self
            .cells
            .iter()
            .position(|(column, _, _)| column.key == key)?;
        Some(self.cells.remove(at))
    }

    /// Writes a cell, beside those that are there.
    fn add(&mut self, key: &str, text: String, header: &Rc<str>) {
        if let Some(column) = self.kind.column(key) {
            self.cells.push((column, text, header.clone()));
        }
    }

    /// Writes a cell where there is none that says something.
    fn fill(&mut self, key: &str, text: String, header: &Rc<str>) {
        if self.get(key).is_empty() {
            self.take(key);
            self.add(key, text, header);
        }
    }

    /// Fills an empty cell in; what another one says already in other words is kept as a note.
    fn fill_or_note(&mut self, key: &str, text: String, header: &Rc<str>) {
        let bare = |text: &str| fold(text).replace(' ', "");
        let said = self.get(key);
        let differs = !said.is_empty() && !text.is_empty() && bare(said) != bare(&text);
        if differs {
            self.note(&format!("{header}: {text}"));
        } else {
            self.fill(key, text, header);
        }
    }

    /// Keeps what has no cell of its own.
    fn note(&mut self, text: &str) {
        self.noted.push(text.to_owned());
        self.guesses.push(Guess::Noted(text.to_owned()));
    }

    /// Takes a cell that has no place in this row, and keeps what it says.
    fn note_cell(&mut self, key: &str) {
        if let Some((_, text, header)) = self.take(key)
            && !text.is_empty()
        {
            self.note(&format!("{header}: {text}"));
        }
    }

    /// The same of the first person whom the row names.
    fn note_of_person(&mut self, text: &str) {
        const NOTES: &str = "person-notes";
        match self
            .cells
            .iter_mut()
            .find(|(column, _, _)| column.key == NOTES)
        {
            Some((_, notes, _)) => *notes = [notes.as_str(), text].join("\n").trim().to_owned(),
            None => self.add(NOTES, text.to_owned(), &Rc::from("")),
        }
        self.guesses.push(Guess::Noted(text.to_owned()));
    }
}

/// What is said about all rows of a table.
pub(super) struct Table<'a> {
    pub(super) table: &'a SheetTable,
    pub(super) kind: SheetKind,
    pub(super) columns: &'a [Option<&'static Column>],
    pub(super) decisions: &'a Decisions,
    /// It is a workbook of this program: its cells are what they are.
    pub(super) ours: bool,
    pub(super) today: NaiveDate,
}

impl Table<'_> {
    /// The rows that say something.
    pub(super) fn lines(&self) -> Vec<Line> {
        let sheet: Rc<str> = Rc::from(self.table.sheet.as_str());
        let headers: Vec<Rc<str>> = self
            .table
            .header
            .iter()
            .map(|one| Rc::from(one.as_str()))
            .collect();
        let filled = |texts: &[String]| texts.iter().filter(|text| !text.is_empty()).count();
        let rows = || {
            self.table
                .rows
                .iter()
                .filter(|(_, texts)| filled(texts) > 0)
        };
        let full = rows().filter(|(_, texts)| filled(texts) >= FULL).count();
        let is_dense = full * 2 >= rows().count();
        let mut lines = Vec::new();
        for (row, texts) in rows() {
            let named = self.columns.iter().zip(&headers).zip(texts);
            let cells = named.filter_map(|((column, header), text)| {
                Some(((*column)?, text.clone(), header.clone()))
            });
            let mut line = Line {
                kind: self.kind,
                sheet: sheet.clone(),
                row: *row,
                key: row_key(&self.table.sheet, *row, texts),
                cells: cells.collect(),
                noted: Vec::new(),
                guesses: Vec::new(),
            };
            if self.ours || self.kind == SheetKind::Partnerships {
                lines.push(line);
                continue;
            }
            let decided = self.decisions.get(&line.key).map(String::as_str);
            if decided != Some(AS_NEW) && is_heading(texts, is_dense) {
                line.guesses.push(Guess::Heading);
                lines.push(line);
                continue;
            }
            self.tidy(line, &mut lines);
        }
        lines
    }

    fn tidy(&self, mut line: Line, lines: &mut Vec<Line>) {
        for (column, text, _) in &mut line.cells {
            if says_nothing(column, text) {
                text.clear();
            }
        }
        place(&mut line);
        self.last_contact(&mut line);
        let decided = self.decisions.get(&format!("{}{PEOPLE}", line.key));
        let decided = decided.map(String::as_str);
        match self.kind {
            SheetKind::Organisations => {
                people(&mut line, decided);
                if line.get("name").is_empty() && !line.get("person-name").is_empty() {
                    alone(line, lines);
                } else {
                    lines.push(line);
                }
            }
            _ => several(line, decided, lines),
        }
    }

    /// A day becomes a contact moment; "najaar 2025" is kept as it stands.
    fn last_contact(&self, line: &mut Line) {
        let Some((column, text, header)) = line.take("last-contact") else {
            return;
        };
        match day(&text).filter(|day| *day <= self.today) {
            Some(day) => line.cells.push((column, day.to_string(), header)),
            None if text.is_empty() => {}
            None => {
                let text = format!("{header}: {text}");
                match line.get("person-name") {
                    "" => line.note(&text),
                    _ => line.note_of_person(&text),
                }
            }
        }
    }
}

/// So many cells are filled in a row of a list that isn't just names.
const FULL: usize = 3;
/// Words that rows are grouped under.
const GROUPS: &[&str] = &[
    "bedrijven",
    "bedrijf",
    "scholen",
    "school",
    "vmbo",
    "mbo",
    "po",
    "vo",
    "overheid",
    "overheden",
    "gemeenten",
    "overig",
    "overige",
    "branches",
    "organisaties",
    "instellingen",
    "contacten",
];

/// A heading between the rows, or what they add up to.
fn is_heading(texts: &[String], is_dense: bool) -> bool {
    let mut filled = texts
        .iter()
        .enumerate()
        .filter(|(_, text)| !text.is_empty());
    let (Some((at, first)), second, third) = (filled.next(), filled.next(), filled.next()) else {
        return false;
    };
    let words = plain(first);
    let word = words.split(' ').next().unwrap_or_default();
    let has_digit = |text: &str| text.chars().any(|letter| letter.is_ascii_digit());
    let adds_up = ["totaal", "total", "subtotaal", "aantal"].contains(&word);
    if adds_up && third.is_none() && texts.len() > 1 {
        return second.is_none_or(|(_, text)| has_digit(text));
    }
    let capitals = first.chars().filter(|letter| letter.is_uppercase()).count() >= 3
        && !first.chars().any(char::is_lowercase);
    second.is_none() && at == 0 && is_dense && (capitals || GROUPS.contains(&words.as_str()))
}

/// What people write where there is nothing to say.
fn says_nothing(column: &Column, text: &str) -> bool {
    let bare = text
        .trim_matches(|letter: char| "-–—?./ ".contains(letter))
        .to_lowercase();
    if bare.is_empty() {
        return true;
    }
    // A cross is a yes to what can be yes or no, and may be a name.
    let of_person =
        matches!(column.holds, Holds::Person(_)) || ["mail", "phone"].contains(&column.key);
    matches!(
        bare.as_str(),
        "n.v.t" | "nvt" | "n/a" | "n.b" | "nnb" | "n.n.b"
    ) || of_person
        && matches!(
            bare.as_str(),
            "x" | "xx" | "geen" | "onbekend" | "nn" | "n.n"
        )
}

/// A postcode with the place behind it.
pub(super) fn split_place(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let digits = text
        .get(..4)
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let behind = text.get(4..)?;
    let rest = behind.trim_start();
    let letters = rest
        .get(..2)
        .filter(|letters| letters.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    let place = rest.get(2..)?;
    // "3454 De Meern" names a place without letters before it.
    let is_word = letters.eq_ignore_ascii_case("de")
        || letters.bytes().any(|b| b.is_ascii_uppercase())
            != letters.bytes().all(|b| b.is_ascii_uppercase());
    if behind.len() > rest.len() && is_word && !place.trim().is_empty() {
        return None;
    }
    let place_only = place.trim_start_matches([' ', '\u{a0}', ',']);
    let parted = place_only.len() < place.len() || place.is_empty();
    (parted && !digits.starts_with('0')).then(|| {
        (
            format!("{digits} {}", letters.to_uppercase()),
            place_only.trim().to_owned(),
        )
    })
}

fn place(line: &mut Line) {
    if let Some((_, text, header)) = line.take("postcode-place") {
        match split_place(&text) {
            Some((postcode, place)) => {
                line.fill_or_note("postcode", postcode, &header);
                line.fill_or_note("place", place, &header);
            }
            None if text.is_empty() => {}
            None => line.fill_or_note("place", text, &header),
        }
    }
    for key in ["place", "postcode"] {
        let Some((postcode, place)) = split_place(line.get(key)) else {
            continue;
        };
        if place.is_empty() && key == "postcode" {
            continue;
        }
        if let Some((_, _, header)) = line.take(key) {
            line.fill_or_note("postcode", postcode, &header);
            line.fill_or_note("place", place, &header);
        }
    }
}

/// The people that a cell names.
fn names(text: &str) -> Vec<&str> {
    let parts = text.split(['/', ';', '\n']).map(str::trim);
    parts
        .filter(|part| part.chars().any(char::is_alphabetic))
        .collect()
}

/// What stands between the names in a cell and is none: a number.
fn nameless<'t>(text: &'t str, names: &[&str]) -> impl Iterator<Item = &'t str> {
    let is_whole = names == [text];
    let parts = text.split(['/', ';', '\n']).map(str::trim);
    parts
        .filter(move |part| !is_whole && !part.is_empty() && !part.chars().any(char::is_alphabetic))
}

/// The people that a cell names, as far as it is sure, and what was guessed of it.
fn told_apart<'t>(text: &'t str, decided: Option<&str>) -> (Vec<&'t str>, Option<Guess>) {
    let names = names(text);
    let whole = |name: &&str| name.split_whitespace().count() > 1;
    match (names.len(), decided) {
        (0, _) => (vec![text], None),
        (1, _) => (names, None),
        (_, Some(ONE)) => (vec![text], Some(Guess::OnePerson)),
        _ if names.iter().all(whole) || decided == Some(EACH) => {
            let told = names.iter().map(|name| (*name).to_owned()).collect();
            (names, Some(Guess::People(told)))
        }
        _ => (vec![text], Some(Guess::OnePerson)),
    }
}

fn mails(text: &str) -> Vec<String> {
    let parts = text
        .split([';', ',', '/', ' ', '\n'])
        .filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    match parts.len() > 1 && parts.iter().all(|part| part.contains('@')) {
        true => parts.into_iter().map(str::to_owned).collect(),
        false => vec![text.to_owned()],
    }
}

fn numbers(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split(['/', ';', ',', '\n']).collect();
    let whole = |part: &&str| phones(part).len() == 1;
    match parts.len() > 1 && parts.iter().all(whole) {
        true => parts.into_iter().map(phone).collect(),
        false => vec![phone(text)],
    }
}

fn functions(text: &str, people: usize) -> Vec<String> {
    let parts: Vec<&str> = text.split(['/', ';', '\n']).map(str::trim).collect();
    match people > 1 && parts.len() == people {
        true => parts.into_iter().map(str::to_owned).collect(),
        false => vec![text.to_owned(); people],
    }
}

/// The people whom the row of an organisation names, one after the other, each with what is theirs.
fn people(line: &mut Line, decided: Option<&str>) {
    for (key, several) in [
        ("mail", mails as fn(&str) -> Vec<String>),
        ("phone", numbers),
    ] {
        first_of(line, key, several);
    }
    let named = line
        .take("person-name")
        .filter(|(_, text, _)| !text.is_empty());
    let Some((column, text, header)) = named else {
        first_of(line, "person-mail", mails);
        first_of(line, "person-phone", numbers);
        // What is nobody's is the organisation's, as far as it has room for it.
        for (of_person, own) in [("person-mail", "mail"), ("person-phone", "phone")] {
            if !line.get(own).is_empty() {
                line.note_cell(of_person);
            }
        }
        line.note_cell("person-function");
        line.note_cell("person-notes");
        return;
    };
    let (names, guess) = told_apart(&text, decided);
    line.guesses.extend(guess);
    let nameless: Vec<String> = nameless(&text, &names)
        .map(|one| (header.clone(), one))
        .map(|(header, one)| format!("{header}: {one}"))
        .collect();
    // A mobile number beside a person is that person's.
    if line.get("person-phone").is_empty()
        && names.len() == 1
        && is_mobile(line.get("phone"))
        && let Some((_, number, header)) = line.take("phone")
    {
        line.take("person-phone");
        line.add("person-phone", number, &header);
    }
    let empty = || (String::new(), Rc::from(""));
    let mut took = |key: &str| {
        line.take(key)
            .map_or_else(empty, |(_, text, header)| (text, header))
    };
    let (mail, mail_header) = took("person-mail");
    let (number, number_header) = took("person-phone");
    let (function, function_header) = took("person-function");
    let (notes, notes_header) = took("person-notes");
    let (own_mails, mails_left) = shared(mails(&mail), &names);
    let (own_numbers, numbers_left) = shared(numbers(&number), &names);
    let functions = functions(&function, names.len());
    let left = mails_left.into_iter().map(|text| (&mail_header, text));
    let left = left.chain(numbers_left.into_iter().map(|text| (&number_header, text)));
    let left: Vec<String> = left
        .map(|(header, text)| format!("{header}: {text}"))
        .chain(nameless)
        .collect();
    for (at, name) in names.iter().enumerate() {
        let nth = |all: &[String]| all.get(at).cloned().unwrap_or_default();
        line.cells
            .push((column, (*name).to_owned(), header.clone()));
        line.add("person-mail", nth(&own_mails), &mail_header);
        line.add("person-phone", nth(&own_numbers), &number_header);
        line.add("person-function", nth(&functions), &function_header);
        let own = if at == 0 {
            [notes.clone()]
                .into_iter()
                .chain(left.iter().cloned())
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join("\n")
        } else {
            String::new()
        };
        line.add("person-notes", own, &notes_header);
    }
    line.guesses.extend(left.into_iter().map(Guess::Noted));
}

/// Which of several is whose: by place when there are as many as people, one alone by the name in it; and those that
/// are left.
fn shared(all: Vec<String>, names: &[&str]) -> (Vec<String>, Vec<String>) {
    let mut own = vec![String::new(); names.len()];
    if let ([only], [_, _, ..]) = (all.as_slice(), names) {
        return match whose(only, names) {
            Some(at) => {
                if let Some(own) = own.get_mut(at) {
                    own.clone_from(only);
                }
                (own, Vec::new())
            }
            None => (own, all),
        };
    }
    let mut left = Vec::new();
    for (at, one) in all.into_iter().enumerate() {
        match own.get_mut(at) {
            Some(own) => *own = one,
            None => left.push(one),
        }
    }
    (own, left)
}

/// Words in names that tell nobody apart.
const PREFIXES: &[&str] = &[
    "van", "von", "der", "den", "des", "het", "ten", "ter", "tot", "uit",
];

/// The one of several people whose name is in a mail address; nobody where it fits none or several as well.
fn whose(address: &str, names: &[&str]) -> Option<usize> {
    let mailbox = address.split('@').next().unwrap_or_default().to_lowercase();
    let says = |name: &str| {
        let words = tib_domain::words(name);
        let found = words.filter(|word| {
            word.len() > 2 && !PREFIXES.contains(&word.as_str()) && mailbox.contains(word.as_str())
        });
        found.map(|word| word.len()).sum::<usize>()
    };
    let found: Vec<usize> = names.iter().map(|name| says(name)).collect();
    let most = found.iter().copied().max().filter(|most| *most > 0)?;
    let mut those = (0..).zip(&found).filter(|(_, one)| **one == most);
    match (those.next(), those.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    }
}

/// Leaves the first of several in a cell, and keeps the others among the notes.
fn first_of(line: &mut Line, key: &str, several: fn(&str) -> Vec<String>) {
    let Some((_, text, header)) = line
        .cells
        .iter_mut()
        .find(|(column, _, _)| column.key == key)
    else {
        return;
    };
    let header = header.clone();
    let mut all = several(text).into_iter();
    *text = all.next().unwrap_or_default();
    for more in all {
        line.note(&format!("{header}: {more}"));
    }
}

/// Somebody of whom the row of an organisation says no organisation becomes a contact alone; what a contact has no field
/// for is kept among the notes.
fn alone(mut line: Line, lines: &mut Vec<Line>) {
    let mut people: Vec<Line> = Vec::new();
    let mut rest = Vec::new();
    let moment = line.take("last-contact");
    let labels = line.take("labels");
    for (column, text, header) in std::mem::take(&mut line.cells) {
        let Holds::Person(part) = column.holds else {
            if !text.is_empty() {
                rest.push((column, text, header));
            }
            continue;
        };
        if part == "name" {
            let key = numbered(&line.key, people.len());
            people.push(Line {
                kind: SheetKind::Contacts,
                sheet: line.sheet.clone(),
                row: line.row,
                key,
                cells: Vec::new(),
                noted: if people.is_empty() {
                    std::mem::take(&mut line.noted)
                } else {
                    Vec::new()
                },
                guesses: if people.is_empty() {
                    [line.guesses.as_slice(), &[Guess::Alone]].concat()
                } else {
                    Vec::new()
                },
            });
        }
        if let Some(person) = people.last_mut() {
            person.add(part, text, &header);
        }
    }
    for person in &mut people {
        for (column, text, header) in &rest {
            match column.key {
                "notes" => person.noted.push(text.clone()),
                "phone" if person.get("phone").is_empty() => {
                    person.fill("phone", text.clone(), header)
                }
                "mail" if person.get("mail").is_empty() => {
                    person.fill("mail", text.clone(), header)
                }
                _ => person.note(&format!("{header}: {text}")),
            }
        }
        for (key, cell) in [("last-contact", &moment), ("labels", &labels)] {
            if let Some((_, text, header)) = cell {
                person.add(key, text.clone(), header);
            }
        }
    }
    lines.append(&mut people);
}

/// The row of a person, or of the several whom its cell names.
fn several(mut line: Line, decided: Option<&str>, lines: &mut Vec<Line>) {
    let text = line.get("name").to_owned();
    let (names, guess) = told_apart(&text, decided);
    if names.len() < 2 {
        line.guesses.extend(guess);
        first_of(&mut line, "mail", mails);
        first_of(&mut line, "phone", numbers);
        if let ([name], Some((_, cell, header))) = (
            names.as_slice(),
            line.cells
                .iter_mut()
                .find(|(column, _, _)| column.key == "name"),
        ) {
            let header = header.clone();
            (*name).clone_into(cell);
            for one in nameless(&text, &names) {
                line.note(&format!("{header}: {one}"));
            }
        }
        lines.push(line);
        return;
    }
    let (own_mails, mails_left) = shared(mails(line.get("mail")), &names);
    let (own_numbers, numbers_left) = shared(numbers(line.get("phone")), &names);
    let functions = functions(line.get("function"), names.len());
    let between: Vec<String> = nameless(&text, &names).map(str::to_owned).collect();
    for more in mails_left.iter().chain(&numbers_left).chain(&between) {
        line.note(more);
    }
    for (at, name) in names.iter().enumerate() {
        let nth = |key: &str, text: &str| match key {
            "name" => (*name).to_owned(),
            "mail" => own_mails.get(at).cloned().unwrap_or_default(),
            "phone" => own_numbers.get(at).cloned().unwrap_or_default(),
            "function" => functions.get(at).cloned().unwrap_or_default(),
            _ => text.to_owned(),
        };
        let cells = line.cells.iter();
        lines.push(Line {
            kind: line.kind,
            sheet: line.sheet.clone(),
            row: line.row,
            key: numbered(&line.key, at),
            cells: cells
                .map(|(column, text, header)| (*column, nth(column.key, text), header.clone()))
                .collect(),
            // Of what was left over the first is told.
            noted: if at == 0 {
                line.noted.clone()
            } else {
                Vec::new()
            },
            guesses: if at == 0 {
                line.guesses.iter().cloned().chain(guess.clone()).collect()
            } else {
                Vec::new()
            },
        });
    }
}

/// The key of a row, and of what else was made of the row.
fn numbered(key: &str, at: usize) -> String {
    match at {
        0 => key.to_owned(),
        _ => format!("{key}/{}", at + 1),
    }
}

/// Area codes of three digits; the others have four.
const SHORT_AREAS: &[&str] = &[
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040",
    "043", "045", "046", "050", "053", "055", "058", "070", "071", "072", "073", "074", "075",
    "076", "077", "078", "079", "085", "088",
];

/// A Dutch telephone number in one way of writing; any other as it stands.
pub(super) fn phone(text: &str) -> String {
    let found = phones(text);
    let [number] = found.as_slice() else {
        return text.to_owned();
    };
    let plain = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || " \u{a0}-–.()/+".contains(letter));
    if !plain || number.len() != 10 || !number.starts_with('0') || number.starts_with("00") {
        return text.to_owned();
    }
    let area = match number {
        _ if number.starts_with("06") => 2,
        _ if SHORT_AREAS.iter().any(|area| number.starts_with(area)) => 3,
        _ => 4,
    };
    let (area, rest) = number.split_at(area);
    format!("{area}-{rest}")
}

/// One number in two ways of writing.
pub(super) fn same_number(one: &str, other: &str) -> bool {
    let (one, other) = (phones(one), phones(other));
    one.len() == 1 && one == other
}

fn is_mobile(text: &str) -> bool {
    matches!(phones(text).as_slice(), [number] if number.starts_with("06"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_one_way() {
        for (text, written) in [
            ("0612345679", "06-12345679"),
            ("06.44556677", "06-44556677"),
            ("0031699887755", "06-99887755"),
            ("+31 6 11223344", "06-11223344"),
            ("0345 - 61 23 45", "0345-612345"),
            ("(0345) 47 20 10", "0345-472010"),
            ("024-3716666", "024-3716666"),
            ("14 0345", "14 0345"),
            ("0345-612345 tst. 4", "0345-612345 tst. 4"),
            ("+49 231 123456", "+49 231 123456"),
        ] {
            assert_eq!(phone(text), written);
        }
    }

    #[test]
    fn a_postcode_is_taken_off_its_place() {
        let split = |text| split_place(text).map(|(code, place)| format!("{code}|{place}"));
        assert_eq!(
            split("4191AK Geldermalsen").as_deref(),
            Some("4191 AK|Geldermalsen")
        );
        assert_eq!(
            split("4102 bm  Culemborg").as_deref(),
            Some("4102 BM|Culemborg")
        );
        assert_eq!(split("4191 AK").as_deref(), Some("4191 AK|"));
        assert_eq!(
            split("3454DE De Meern").as_deref(),
            Some("3454 DE|De Meern")
        );
        for place in [
            "3454 De Meern",
            "3454 de meern",
            "3454 DE MEERN",
            "3721 De Bilt",
        ] {
            assert_eq!(split(place), None, "{place}");
        }
        assert_eq!(split("Tiel"), None);
        assert_eq!(split("4191 Tielerwaard"), None);
    }

    #[test]
    fn an_address_belongs_to_the_one_whose_name_is_in_it() {
        let names = ["Anna van Dijk", "Jan van der Meer"];
        assert_eq!(whose("j.vandermeer@x.nl", &names), Some(1));
        assert_eq!(whose("anna@x.nl", &names), Some(0));
        assert_eq!(whose("info@x.nl", &names), None);
        assert_eq!(whose("vandervanden@x.nl", &names), None);
    }

    #[test]
    fn headings_and_totals_are_no_rows() {
        let row = |cells: &[&str]| {
            cells
                .iter()
                .map(|cell| (*cell).to_owned())
                .collect::<Vec<_>>()
        };
        assert!(is_heading(&row(&["BEDRIJVEN", "", ""]), true));
        assert!(is_heading(&row(&["Scholen", "", ""]), true));
        assert!(is_heading(&row(&["totaal: 56 relaties", "", ""]), true));
        assert!(is_heading(&row(&["Totaal", "56", ""]), false));
        assert!(!is_heading(&row(&["KWC", "", ""]), false));
        assert!(!is_heading(&row(&["Totaal Techniek", "Tiel", ""]), true));
        assert!(!is_heading(&row(&["Gem. Tiel", "", ""]), true));
        assert!(!is_heading(&row(&["KWC", "Tiel", ""]), true));
    }
}
