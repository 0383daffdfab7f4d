//! The example region: made-up schools, figures and plans to play with. Names and numbers are
//! invented; the public files are written in DUO's formats and go through the ordinary import.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use tib_domain::{
    Activity, ActivityStatus, Id, Member, Organisation, Partnership, PartnershipStatus, Reach,
    SchoolYear,
};

use crate::import::Given;
use crate::{App, Result, import, network, plan, region, unwritable};

pub(crate) const NAME: &str = "Voorbeeldregio";

/// Places of the example: municipality number, name, RMC number. The first three are the region.
const PLACES: [(&str, &str, &str); 7] = [
    ("9001", "Wilgenoord", "91"),
    ("9002", "Hoogsluis", "91"),
    ("9003", "Zandrecht", "91"),
    ("9004", "Meerburg", "92"),
    ("9005", "Oosterwaard", "92"),
    ("9006", "Kanaalstad", "93"),
    ("9007", "Heidedorp", "93"),
];

/// Profiles of the basis- and kaderberoepsgerichte leerweg: sector, profile, element code.
const PROFILES: [(&str, &str, &str); 4] = [
    ("Techniek", "Bouwen, Wonen en Interieur", "0451"),
    ("Techniek", "Produceren, Installeren en Energie", "0452"),
    ("Zorg en welzijn", "Zorg en Welzijn", "0456"),
    ("Economie", "Economie en Ondernemen", "0455"),
];

const YEARS: i32 = 5;

/// Fills the open workspace.
pub(crate) fn fill(app: &App) -> Result<()> {
    let today = app.today();
    let folder = app.home.join("sample");
    std::fs::create_dir_all(&folder).map_err(|error| unwritable(&folder, &error))?;
    bring_in(app, &folder, "voorbeeld-adressen.csv", &addresses())?;
    let last = SchoolYear::of(today).0;
    for year in last - YEARS + 1..=last {
        bring_in(
            app,
            &folder,
            &format!("voorbeeld-leerlingen-{year}.csv"),
            &pupils(year - last),
        )?;
    }
    region::take_rmc(app, "91")?;
    let mut story = region::region(app)?;
    "Drie gemeenten, veel maakindustrie langs het kanaal en een tekort aan vakmensen. \
     Scholen en bedrijven leiden hier samen op."
        .clone_into(&mut story.identity);
    story.sectors = ids("sector", &["maakindustrie", "installatie", "bouw"]);
    story.themes = ids(
        "theme",
        &["groei", "leerlijnen", "lob", "docenten", "m-tech"],
    );
    story.start_year = Some(last - 2);
    region::save(app, story)?;

    let adopted = ["90AA00", "90AB00", "90AC00"].map(str::to_owned);
    let mut members = network::adopt(app, &adopted)?;
    for (name, kind, place) in [
        ("ROC Voorbeeld", "mbo", "Wilgenoord"),
        ("Metaalbedrijf De Vonk", "bedrijf", "Hoogsluis"),
        ("Installatiebedrijf Waterman", "bedrijf", "Wilgenoord"),
        ("Bouwgroep Zandrecht", "bedrijf", "Zandrecht"),
        ("Vereniging Techniek in de Regio", "branche", "Wilgenoord"),
    ] {
        members.push(network::save_organisation(
            app,
            Organisation {
                name: name.into(),
                place: place.into(),
                kinds: ids("organisation_kind", &[kind]),
                ..Organisation::default()
            },
        )?);
    }
    let who = |numbers: &[usize]| -> Vec<Id> {
        numbers
            .iter()
            .filter_map(|&number| members.get(number))
            .map(|organisation| organisation.id.clone())
            .collect()
    };
    partnerships(app, today, &who)?;
    activities(app, today, &who)
}

fn partnerships(app: &App, today: NaiveDate, who: &impl Fn(&[usize]) -> Vec<Id>) -> Result<()> {
    use PartnershipStatus::{Active, Anchored, Exploring};
    for (name, kind, members, status, theme, days_left) in [
        (
            "Convenant Techniek Voorbeeldregio",
            "convenant",
            &[0, 1, 2, 3, 4, 7][..],
            Active,
            "groei",
            420,
        ),
        (
            "Doorlopende leerlijn M&T",
            "leerlijn",
            &[0, 3, 4],
            Active,
            "leerlijnen",
            38,
        ),
        (
            "Hybride docenten installatie",
            "hybride-docent",
            &[1, 5],
            Exploring,
            "docenten",
            600,
        ),
        (
            "Leerwerkplekken bouw",
            "stage",
            &[2, 3, 6],
            Anchored,
            "leerlijnen",
            900,
        ),
    ] {
        network::save_partnership(
            app,
            Partnership {
                name: name.into(),
                kind: Id::new(format!("partnership_kind:{kind}")),
                members: who(members)
                    .into_iter()
                    .map(|organisation| Member {
                        organisation,
                        role: String::new(),
                    })
                    .collect(),
                themes: ids("theme", &[theme]),
                status,
                start: today.checked_sub_days(Days::new(300)),
                end: today.checked_add_days(Days::new(days_left)),
                ..Partnership::default()
            },
        )?;
    }
    Ok(())
}

fn activities(app: &App, today: NaiveDate, who: &impl Fn(&[usize]) -> Vec<Id>) -> Result<()> {
    use ActivityStatus::{Done, Idea, Planned, Running};
    let year = SchoolYear::of(today);
    let (first, _) = year.days();
    for (title, status, theme, sector, partners, start, length, group, planned, reached) in [
        (
            "Techniekdagen",
            Planned,
            "groei",
            "maakindustrie",
            &[0, 1, 4, 5][..],
            190,
            3,
            "vmbo-bk",
            240,
            None,
        ),
        (
            "Lasrobot in het praktijklokaal",
            Running,
            "leerlijnen",
            "maakindustrie",
            &[0, 3, 4],
            24,
            80,
            "vmbo-bk",
            60,
            None,
        ),
        (
            "LOB-carrousel klas 2",
            Done,
            "lob",
            "maakindustrie",
            &[0, 1, 2, 5],
            60,
            40,
            "vmbo-gt",
            240,
            Some(226),
        ),
        (
            "Hybride docenten M&T",
            Running,
            "docenten",
            "installatie",
            &[1, 5],
            90,
            220,
            "docenten",
            6,
            Some(4),
        ),
        (
            "Zomerschool docenten",
            Idea,
            "docenten",
            "bouw",
            &[3, 6],
            300,
            5,
            "docenten",
            20,
            None,
        ),
        (
            "Bouwplaats op het schoolplein",
            Planned,
            "groei",
            "bouw",
            &[2, 6],
            240,
            10,
            "po",
            120,
            None,
        ),
        (
            "Technologie en toepassing op de mavo",
            Running,
            "m-tech",
            "installatie",
            &[1, 5, 7],
            30,
            270,
            "vmbo-gt",
            90,
            None,
        ),
    ] {
        let start = first.checked_add_days(Days::new(start));
        plan::save(
            app,
            Activity {
                title: title.into(),
                status,
                themes: ids("theme", &[theme]),
                sectors: ids("sector", &[sector]),
                partners: who(partners),
                start,
                end: start.and_then(|day| day.checked_add_days(Days::new(length))),
                reach: vec![Reach {
                    school_year: year.0,
                    target_group: Id::new(format!("target_group:{group}")),
                    planned: Some(planned),
                    reached,
                }],
                shareable: true,
                ..Activity::default()
            },
        )?;
    }
    Ok(())
}

fn ids(list: &str, codes: &[&str]) -> Vec<Id> {
    codes
        .iter()
        .map(|code| Id::new(format!("{list}:{code}")))
        .collect()
}

fn bring_in(app: &App, folder: &Path, name: &str, text: &str) -> Result<()> {
    let path: PathBuf = folder.join(name);
    std::fs::write(&path, text).map_err(|error| unwritable(&path, &error))?;
    import::run(app, &path, &Given::default(), "sample")?;
    std::fs::remove_file(&path).map_err(|error| unwritable(&path, &error))
}

/// Branch numbers `90AA00`, `90AB00` … , one per place.
fn brin(at: usize) -> String {
    let letter = u8::try_from(at).map_or('Z', |at| char::from(b'A' + at % 26));
    format!("90A{letter}")
}

fn addresses() -> String {
    let mut text = String::from(
        "PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;\
         HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;\
         TELEFOONNUMMER;INTERNETADRES;ONDERWIJSSTRUCTUUR;STRAATNAAM CORRESPONDENTIEADRES;\
         HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES;POSTCODE CORRESPONDENTIEADRES;\
         PLAATSNAAM CORRESPONDENTIEADRES;NODAAL GEBIED CODE;NODAAL GEBIED NAAM;RPA-GEBIED CODE;\
         RPA-GEBIED NAAM;WGR-GEBIED CODE;WGR-GEBIED NAAM;COROPGEBIED CODE;COROPGEBIED NAAM;\
         ONDERWIJSGEBIED CODE;ONDERWIJSGEBIED NAAM;RMC-REGIO CODE;RMC-REGIO NAAM\n",
    );
    for (at, (gm, name, rmc)) in PLACES.iter().enumerate() {
        let (brin, place) = (brin(at), name.to_uppercase());
        // Writing into a String can't fail.
        let _ = writeln!(
            text,
            "Voorbeeld;90000;{brin};{brin}00;Vmbo {name};Schoolstraat;1;1000 AA;{place};{gm};\
             {place};Openbaar;;www.voorbeeld.example;VBO/MAVO;Schoolstraat;1;1000 AA;{place};\
             90;Voorbeeld;90;Voorbeeld;90;Voorbeeld;90;Voorbeeld;90;Voorbeeld;{rmc};Voorbeeld {rmc}"
        );
    }
    text
}

/// Pupils of one year, `age` years before the last (0, -1, …): technical intake grows slowly in
/// the region and falls outside of it.
fn pupils(age: i32) -> String {
    let mut text = String::from(
        "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;\
         PROVINCIE VESTIGING;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;\
         ELEMENTCODE;OPLEIDINGSNAAM",
    );
    for year in 1..=6 {
        let _ = write!(
            text,
            ";LEER- OF VERBLIJFSJAAR {year} - MAN;LEER- OF VERBLIJFSJAAR {year} - VROUW"
        );
    }
    text.push('\n');
    for (at, (_, name, rmc)) in PLACES.iter().enumerate() {
        let (brin, place) = (brin(at), name.to_uppercase());
        let base = 36 + i32::try_from(at).unwrap_or_default() * 5;
        for (number, (sector, profile, element)) in PROFILES.iter().enumerate() {
            let growth = match (*sector, *rmc) {
                ("Techniek", "91") => age * 2,
                ("Techniek", _) => -age,
                _ => -age,
            };
            let men = base + growth - i32::try_from(number).unwrap_or_default() * 4;
            let women = if *sector == "Techniek" { men / 9 } else { men };
            let _ = writeln!(
                text,
                "{brin};00;Vmbo {name};{place};Voorbeeld;VMBO BL lj 3-4;{sector};{profile};\
                 {element};VMBO BL {profile};0;0;0;0;{men};{women};{men};{women};0;0;0;0"
            );
        }
    }
    text
}
