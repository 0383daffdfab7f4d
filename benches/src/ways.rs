//! How each call is made to be measured: with which arguments, what goes before it, and what takes it
//! back. A call that isn't here fails its test; calls of records follow from the kind.

mod backups;
mod erasing;
mod network;

use serde_json::{Value, json};
use tib_app::workspace;
use tib_domain::kind::{Shape, Storage};
use tib_domain::{KINDS, Kind, ListQuery, NATIONAL_TERMS};

use crate::world::{self, World, text};

type Arguments = Box<dyn Fn(&World, usize) -> Value>;
type Around = Box<dyn Fn(&World, usize)>;

/// How a call is measured.
pub struct Way {
    pub arguments: Arguments,
    /// What must be done before a round; not measured.
    pub before: Around,
    /// What must be done after it.
    pub after: Around,
    /// Why it may take longer than others.
    pub slow: Option<&'static str>,
}

impl Way {
    fn with(arguments: impl Fn(&World, usize) -> Value + 'static) -> Self {
        Self {
            arguments: Box::new(arguments),
            before: Box::new(|_, _| {}),
            after: Box::new(|_, _| {}),
            slow: None,
        }
    }

    fn before(mut self, before: impl Fn(&World, usize) + 'static) -> Self {
        self.before = Box::new(before);
        self
    }

    fn after(mut self, after: impl Fn(&World, usize) + 'static) -> Self {
        self.after = Box::new(after);
        self
    }

    fn slow(mut self, why: &'static str) -> Self {
        self.slow = Some(why);
        self
    }
}

/// Each value in turn.
fn turns(values: Vec<Value>) -> Way {
    Way::with(move |_, round| values[round % values.len()].clone())
}

/// How this call is measured; nothing for one that this table doesn't know.
pub fn way(name: &str) -> Option<Way> {
    of_workspace(name)
        .or_else(|| backups::way(name))
        .or_else(|| erasing::way(name))
        .or_else(|| network::way(name))
        .or_else(|| of_data(name))
        .or_else(|| of_figures(name))
        .or_else(|| of_traffic(name))
        .or_else(|| {
            // One kind's name may begin with another's.
            KINDS.iter().copied().find_map(|kind| {
                let rest = name.strip_prefix(kind.name)?.strip_prefix('_')?;
                of_record(kind, rest)
            })
        })
}

fn nothing() -> Way {
    Way::with(|_, _| json!({}))
}

fn reopen(world: &World, _round: usize) {
    workspace::open_to_write(&world.app, &world.path).unwrap();
}

fn undo(world: &World, _round: usize) {
    world.call("undo", json!({}));
}

/// A change that can be taken back.
fn change(world: &World, round: usize) {
    world.call(
        "activity_change",
        renamed(world, Kind::find("activity").unwrap(), round),
    );
}

fn of_workspace(name: &str) -> Option<Way> {
    Some(match name {
        "shell" | "begin" | "start" | "history" | "progress" => nothing(),
        "search" => turns(
            searches()
                .into_iter()
                .map(|words| json!({ "words": words, "kinds": [], "limit": 20 }))
                .collect(),
        ),
        "calendar_export" => Way::with(|_, _| json!({ "query": ListQuery::default() }))
            .slow("writes every activity, and looks for everybody in each of its texts"),
        "export_table" => Way::with(|_, round| {
            let format = ["csv", "xlsx"][round % 2];
            let row = |number: usize| {
                json!([
                    format!("Regel {number}"),
                    "vmbo",
                    number,
                    null,
                    0.5,
                    "Wilgenoord"
                ])
            };
            json!({
                "name": "tabel", "format": format, "title": "Instroom", "notes": ["Bron: DUO"],
                "columns": ["a", "b", "c", "d", "e", "f"], "rows": (0..200).map(row).collect::<Vec<_>>(),
            })
        }),
        "export_picture" => Way::with(
            |_, _| json!({ "name": "beeld", "format": "svg", "content": "<svg/>".repeat(500) }),
        ),
        "report_open" => Way::with(|world, _| {
            let path = std::fs::read_to_string(world.file("verslag.txt")).unwrap();
            json!({ "path": path })
        })
        .before(|world, round| {
            if round == 0 {
                let year = 2025;
                let made = world.call(
                    "report_make",
                    json!({ "school_year": year, "job": "bench" }),
                );
                std::fs::write(world.file("verslag.txt"), text(&made["path"])).unwrap();
            }
        })
        .slow("report"),
        "settings_set" => turns(vec![
            json!({ "language": null, "theme": "dark" }),
            json!({ "language": null, "theme": "light" }),
        ]),
        "columns_hide" => {
            Way::with(|_, round| json!({ "list": "activity", "hidden": &["theme"][..round % 2] }))
        }
        "workspace_create" => Way::with(|_, round| json!({ "name": format!("Regio {round}") }))
            .after(reopen)
            .slow("makes a file"),
        "workspace_open" => Way::with(|world, _| {
            let shell = world.call("shell", json!({}));
            json!({ "recent": shell["recent"][0]["handle"] })
        })
        .before(|world, _| {
            world.call("workspace_close", json!({}));
        })
        .slow("checks the file"),
        "workspace_sample" => nothing()
            .before(without_example)
            .after(reopen)
            .slow("import"),
        "workspace_close" => nothing().after(reopen).slow("writes the log back"),
        "workspace_remove_example" => nothing()
            .before(|world, _| {
                world.call("workspace_sample", json!({}));
            })
            .after(reopen)
            .slow("writes the log back"),
        "undo" => nothing().before(change),
        "redo" => nothing().before(|world, round| {
            change(world, round);
            undo(world, round);
        }),
        "cancel" => Way::with(|_, _| json!({ "job": "none" })),
        _ => return None,
    })
}

fn without_example(world: &World, _round: usize) {
    world.call("workspace_sample", json!({}));
    world.call("workspace_remove_example", json!({}));
}

fn of_data(name: &str) -> Option<Way> {
    let import = |world: &World, _round: usize| json!({ "id": world.import });
    let file =
        |world: &World, _round: usize| json!({ "file": world.chosen, "given": {}, "part": null });
    Some(match name {
        "region" | "municipalities" | "file_choose" | "imports" | "region_open" => nothing(),
        "import_details" | "import_rejected_export" => Way::with(import),
        "table_look" => Way::with(file).slow("import"),
        "import_preview" => Way::with(
            |world, _| json!({ "file": world.app.choose(world.file(world::EXAMS)), "given": {} }),
        )
        .slow("import"),
        "import_withdraw" => Way::with(import).after(undo).slow("import"),
        "import_edition" => Way::with(
            |world, round| json!({ "id": world.import, "edition": format!("20{:02}", round % 26) }),
        ),
        "national_list_import" => {
            Way::with(|world, _| json!({ "file": world.app.choose(world.file(world::REGIONS)) }))
        }
        "region_change" => Way::with(|world, round| {
            let region = world.call("region", json!({}));
            json!({
                "id": region["id"], "session": "",
                "changes": { "identity": { "from": region["identity"], "to": format!("Wie wij zijn {round}") } },
            })
        }),
        "region_discard" => {
            Way::with(|world, _| json!({ "id": world.call("region", json!({}))["id"] }))
        }
        "region_rmc" => {
            Way::with(|_, round| json!({ "rmc": if round % 2 == 0 { "92" } else { "91" } }))
        }
        "region_municipalities" => Way::with(
            |_, round| json!({ "gms": (0..=round % 3).map(|at| format!("GM900{}", at + 1)).collect::<Vec<_>>() }),
        ),
        "terms" | "activity_years" | "school_renewals" => nothing(),
        "activity_bars" | "activity_cards" => Way::with(
            |_, round| json!({ "query": { "filters": { "year": [(2017 + round % 10).to_string()] } } }),
        ),
        "activity_baseline" => Way::with(
            |_, _| json!({ "query": { "filters": { "year": ["2026"] } }, "on": "2026-09-01" }),
        ),
        "activity_copy_preview" => Way::with(
            |_, round| json!({ "copy": { "from": 2017 + round % 10, "to": 2028 } }),
        ),
        "activity_repeat_preview" => Way::with(
            |world, round| json!({ "repeat": { "id": world.id("activity", round), "weeks": 1, "times": 10 } }),
        ),
        "activity_copy" => Way::with(
            |_, round| json!({ "copy": { "from": 2017 + round % 10, "to": 2028, "tasks": true, "budget": true } }),
        )
        .after(undo)
        .slow("writes a year of the plan"),
        "activity_repeat" => Way::with(
            |world, round| json!({ "repeat": { "id": world.id("activity", round), "weeks": 1, "times": 10 } }),
        )
        .after(undo),
        "holidays_choose" => nothing(),
        "days_off" => Way::with(|_, _| json!({ "from": "2026-08-01", "to": "2027-07-31" })),
        "holidays_keep" => Way::with(
            |_, _| json!({ "holidays": [{ "name": "Herfstvakantie", "start": "2026-10-10", "end": "2026-10-18" }] }),
        ).after(undo),
        "activity_quick" => turns(
            quick_lines()
                .into_iter()
                .map(|line| json!({ "line": line, "said": {} }))
                .collect(),
        ),
        "promises" => Way::with(|_, _| json!({ "year": 2026 })),
        "promise_history" => {
            Way::with(|world, round| json!({ "id": world.id("performance_agreement", round) }))
        }
        "money_overview" => Way::with(|_, _| json!({ "year": 2026, "years": "school" })),
        "money_table" => Way::with(|_, _| json!({ "by": "source", "years": "school" })),
        "money_grid" => Way::with(
            |_, round| json!({ "query": { "filters": { "school_year": [(2017 + round % 10).to_string()] } } }),
        ),
        "budget_line_change_all" => Way::with(|world, round| {
            let kind = Kind::find("budget_line").unwrap();
            let changes: Vec<Value> = (0..20)
                .map(|at| {
                    let mut one = renamed(world, kind, round * 20 + at);
                    one["is_new"] = json!(false);
                    one
                })
                .collect();
            json!({ "changes": changes, "trial": false })
        }),
        "money_forecast" => Way::with(|_, _| json!({ "seed": 1 })),
        "schools" => Way::with(|_, round| {
            let kind = if round % 2 == 0 { "vo" } else { "po" };
            json!({ "kind": kind })
        }),
        "schools_renew" => Way::with(|_, _| json!({ "keys": [] })),
        "tasks_finish" => Way::with(
            |world, round| json!({ "ids": [world.id("task", round)], "done": round % 2 == 0 }),
        ),
        "schools_adopt" => {
            Way::with(|_, _| json!({ "branches": ["90AD00", "90AE00"] })).after(undo)
        }
        _ => return None,
    })
}

/// Lines that are typed: what is asked of each word grows with the names that begin as it does.
fn quick_lines() -> [&'static str; 4] {
    [
        "techniekdag 12 maart ROC Twente 200 leerlingen bb/kb #lob",
        "techniekdag bij metaalwerken van de groep en bouwbedrijf in week 12 t/m 14, 14 docenten en 30 ouders",
        "gastles 12 t/m 14 maart met Insatllatiebedrijf Oost, Vakcollege Noord en Gieterij Zuid #maakindustrie",
        "open dag",
    ]
}

fn of_figures(name: &str) -> Option<Way> {
    let own = |round: usize| {
        json!({ "own": {
            "id": format!("own-{round}"), "name": format!("Telling {round}"), "definition": "Geteld", "source": "Zelf",
            "values": [{ "school_year": 2025, "value": round }], "mapping": null,
        }})
    };
    Some(match name {
        "monitor" => turns(vec![
            json!({}),
            json!({ "indicators": ["vmbo_intake_tech", "vmbo_intake_tech_share"] }),
            json!({ "indicators": ["vmbo_intake_tech"], "base": 2023, "shrink_corrected": true }),
            json!({ "indicators": ["vmbo_intake_tech"], "by": "leerweg" }),
        ]),
        "trace" => Way::with(|world, _| {
            let figures = world.call("monitor", json!({ "indicators": ["vmbo_intake_tech"] }));
            json!({ "indicator": "vmbo_intake_tech", "school_year": figures["figures"][0]["school_year"], "scope": "region" })
        }),
        "projection" | "compare" => Way::with(|_, _| json!({ "indicator": "vmbo_intake_tech" })),
        "region_shrinks" | "offer" | "needs" | "ambitions" | "own_indicators" | "colleges"
        | "national_list" => nothing(),
        "own_indicator_save" => Way::with(move |_, round| own(round)),
        "own_indicator_delete" => Way::with(|_, round| json!({ "id": format!("own-{round}") }))
            .before(move |world, round| {
                world.call("own_indicator_save", own(round));
            }),
        "college_share" => {
            Way::with(|_, round| json!({ "college": "mbo:91AA", "percent": 20 + round % 60 }))
        }
        _ => return None,
    })
}

fn of_traffic(name: &str) -> Option<Way> {
    Some(match name {
        "region_figures" | "sync_state" | "outbox" | "news" => nothing(),
        "sync_leaving" => Way::with(|_, _| json!({ "school_year": null })).slow("sync"),
        "news_read" => Way::with(|_, _| json!({ "id": "none" })),
        "names_allow" => Way::with(|_, round| json!({ "keys": ["0"], "allowed": round % 2 == 0 })),
        "report_names" => Way::with(|_, _| json!({ "school_year": 2025 })),
        _ => return None,
    })
}

/// Questions for words: common and rare ones, parts, several, a few letters, and slips.
pub fn searches() -> Vec<&'static str> {
    vec![
        "techniek",
        "robot",
        "lasrobotdag",
        "wilgenoord vervoer",
        "la",
        "techneik",
        "vak brug",
        "zandrect",
        "warmtepompestafette",
        "e",
        "niettevindenwoord",
        "werkplaats finale begroting",
    ]
}

/// A question with ids of this workspace in the place of `@kind`.
pub fn resolved(world: &World, query: &Value) -> Value {
    let mut text = query.to_string();
    for kind in world.ids.keys() {
        text = text.replace(
            &format!("\"@{kind}\""),
            &json!(world.id(kind, 1)).to_string(),
        );
    }
    serde_json::from_str(&text).unwrap()
}

/// Questions for a list: every order, every condition, words, and further pages.
pub fn lists(kind: &Kind) -> Vec<Value> {
    let mut all = vec![json!({})];
    for field in kind.fields {
        if field.sorted {
            all.push(json!({ "sort": field.name }));
            all.push(json!({ "sort": format!("-{}", field.name) }));
        }
        match field.shape {
            Shape::Choice(names) => {
                for name in [names.first(), names.last()].into_iter().flatten() {
                    all.push(json!({ "filters": { field.name: [name] } }));
                }
            }
            Shape::Terms(list) => {
                for (_, code, ..) in NATIONAL_TERMS.iter().filter(|term| term.0 == list).take(2) {
                    let term = format!("{}:{code}", list.as_str());
                    all.push(json!({ "filters": { field.name: [term] }, "sort": format!("-{}", kind.title) }));
                }
            }
            Shape::Reference(of) | Shape::References(of) if !field.loose => {
                all.push(json!({ "filters": { field.name: [format!("@{of}")] } }));
            }
            Shape::Day => {
                all.push(json!({ "filters": { field.name: ["2022-01-01/2022-02-28"] } }));
                all.push(json!({ "filters": { field.name: ["none"] } }));
            }
            _ => {}
        }
    }
    if kind.fields.iter().any(|field| field.searched) {
        all.extend(
            searches()
                .into_iter()
                .map(|words| json!({ "words": words })),
        );
    }
    // Conditions of a kind that are no field of it.
    let year = |name: &str| json!({ "filters": { name: ["2022"] } });
    match kind.name {
        "activity" => {
            all.extend([year("year"), year("touches")]);
            all.push(json!({ "filters": { "open": ["true"] } }));
            all.push(json!({ "filters": { "late": ["true"] } }));
            all.push(json!({ "filters": { "year": ["2022"], "themes": ["theme:lob"] }, "words": "robot", "sort": "-title" }));
            all.push(json!({ "filters": { "late": ["true"] }, "sort": "title" }));
        }
        "partnership" => {
            all.push(year("touches"));
            all.push(json!({ "filters": { "complete": ["yes"] } }));
            all.push(json!({ "filters": { "complete": ["no"] }, "sort": "end" }));
            all.push(json!({ "filters": { "lapses": ["true"] }, "sort": "end" }));
        }
        _ => {}
    }
    all
}

/// What a new record of a kind is filled with.
fn filled(world: &World, kind: &Kind, round: usize) -> Value {
    let mut fields = json!({ kind.title: format!("Gemeten {round}") });
    match kind.name {
        "activity" => {
            fields["themes"] = json!(["theme:lob"]);
            fields["partners"] = json!([
                world.id("organisation", round),
                world.id("organisation", round + 1)
            ]);
            fields["start"] = json!("2026-02-03");
            fields["end"] = json!("2026-02-05");
            fields["results"] =
                json!("De leerlingen werkten aan de lasrobot en dat beviel goed. ".repeat(6));
        }
        "partnership" => {
            let member = |number: usize| json!({ "id": format!("m-{number}"), "organisation": world.id("organisation", round + number), "role": "" });
            fields["members"] = json!([member(0), member(1), member(2)]);
        }
        "organisation" => fields["kinds"] = json!(["organisation_kind:bedrijf"]),
        "ambition" => {
            fields["indicator"] = json!("vmbo_intake_tech");
            fields["baseline_year"] = json!(2024);
            fields["baseline_value"] = json!(100.0);
            fields["target_year"] = json!(2028);
            fields["target_value"] = json!(110.0);
        }
        "contact" => {
            fields["mail"] = json!(format!("gemeten-{round}@voorbeeld.example"));
            fields["roles"] = json!([{ "id": format!("r-{round}"), "organisation": world.id("organisation", round), "function": "docent" }]);
        }
        "contact_moment" => {
            fields["contacts"] = json!([world.id("contact", round)]);
            fields["organisations"] = json!([world.id("organisation", round)]);
        }
        "budget_line" => {
            fields["bearer"] = json!(world.id("organisation", round));
            fields["budgeted"] = json!(125_000);
        }
        "task" => {
            fields["who"] = json!(world.id("contact", round));
            fields["subject"] = json!(format!("activity/{}", world.id("activity", round)));
        }
        _ => {}
    }
    fields
}

/// A record that isn't there yet, as the form sends it.
fn fresh(world: &World, kind: &Kind, id: &str, round: usize) -> Value {
    let blank = world.call(&format!("{}_blank", kind.name), json!({}))["record"].take();
    let mut changes = json!({});
    for (name, to) in filled(world, kind, round).as_object().unwrap() {
        changes[name] = json!({ "from": blank[name], "to": to });
    }
    json!({ "id": id, "changes": changes, "session": "" })
}

/// Another title for a record that is there.
fn renamed(world: &World, kind: &Kind, round: usize) -> Value {
    let id = world.id(kind.name, round);
    let record = world.call(&format!("{}_open", kind.name), json!({ "id": id }))["record"].take();
    let title = format!("{} {round}", text(&record[kind.title]));
    json!({ "id": id, "session": "", "changes": { kind.title: { "from": record[kind.title], "to": title } } })
}

fn of_record(kind: &'static Kind, rest: &str) -> Option<Way> {
    if kind.storage != Storage::Table {
        return None;
    }
    let named = move |what: &str, round: usize| format!("{}-{what}-{round}", kind.name);
    Some(match rest {
        "list" => {
            let all = lists(kind);
            Way::with(move |world, round| resolved(world, &all[round % all.len()]))
        }
        "blank" => nothing(),
        "open" => Way::with(|world, round| json!({ "id": world.id(kind.name, round) })),
        "create" => Way::with(move |world, round| fresh(world, kind, &named("new", round), round)),
        "change" => Way::with(|world, round| renamed(world, kind, round)),
        "delete" => Way::with(move |_, round| json!({ "ids": [named("gone", round)] })).before(
            move |world, round| {
                world.call(
                    &format!("{}_create", kind.name),
                    fresh(world, kind, &named("gone", round), round),
                );
            },
        ),
        "discard" => Way::with(move |_, round| json!({ "id": named("draft", round) })).before(
            move |world, round| {
                // Without its title it is refused, and kept as a draft.
                let mut form = fresh(world, kind, &named("draft", round), round);
                form["changes"][kind.title]["to"] = json!("");
                let create = format!("{}_create", kind.name);
                assert!(
                    world.try_call(&create, form).is_err(),
                    "{create} without a title"
                );
            },
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use tib_app::calls::{self, Mode};

    #[test]
    fn every_call_is_measured() {
        for call in calls::all().filter(|call| call.mode != Mode::Job) {
            let name = call.name;
            assert!(
                super::way(name).is_some(),
                "say in benches/src/ways.rs how {name} is measured"
            );
        }
    }
}
