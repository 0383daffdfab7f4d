//! The public files of the example region, in DUO's formats.

use std::fmt::Write;
use std::ops::Range;

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

/// Profiles of tl: sector, element code, and what part of a year has it.
const TL_SECTORS: [(&str, &str, i32); 2] = [("Techniek", "0470", 4), ("Economie", "0472", 2)];

/// Courses of the mbo: way, level, code, name, sector, domain, and students at a large college.
const COURSES: [(&str, u8, u32, &str, &str, &str, i32); 7] = [
    (
        "BBL",
        2,
        90101,
        "Monteur werktuigkundige installaties",
        "techniek",
        "Bouw en infra",
        64,
    ),
    (
        "BBL",
        3,
        90102,
        "Eerste monteur elektrotechniek",
        "techniek",
        "Techniek en procesindustrie",
        48,
    ),
    (
        "BOLVT",
        4,
        90103,
        "Technicus engineering",
        "techniek",
        "Techniek en procesindustrie",
        120,
    ),
    (
        "BOLVT",
        2,
        90104,
        "Lasser",
        "techniek",
        "Techniek en procesindustrie",
        22,
    ),
    (
        "BBL",
        2,
        90105,
        "Timmerman",
        "techniek",
        "Bouw en infra",
        36,
    ),
    (
        "BOLVT",
        4,
        90106,
        "Software developer",
        "economie",
        "Informatie en communicatietechnologie",
        90,
    ),
    (
        "BOLVT",
        3,
        90107,
        "Verzorgende",
        "zorg en welzijn",
        "Zorg en welzijn",
        140,
    ),
];

/// Branch numbers `90AA00`, `90AB00` … , one per place.
fn brin(at: usize) -> String {
    let letter = u8::try_from(at).map_or('Z', |at| char::from(b'A' + at % 26));
    format!("90A{letter}")
}

/// Addresses of vo branches.
pub(super) fn addresses() -> String {
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
pub(super) fn pupils(age: i32) -> String {
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
        for (sector, element, part) in TL_SECTORS {
            let men = (base + age) / part;
            let women = if sector == "Techniek" { men / 4 } else { men };
            let _ = writeln!(
                text,
                "{brin};00;Vmbo {name};{place};Voorbeeld;VMBO TL lj 3-4;{sector};N.v.t.;{element};\
                 MAVO/Theor Lw-Profiel {sector};0;0;0;0;{men};{women};{men};{women};0;0;0;0"
            );
        }
    }
    text
}

/// Exam candidates and those who passed, school years side by side.
pub(super) fn exams(years: Range<i32>) -> String {
    let mut text = String::from(
        "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;GEMEENTENAAM;ONDERWIJSTYPE VO;\
         INSPECTIECODE;OPLEIDINGSNAAM",
    );
    for year in years.clone() {
        let next = year + 1;
        let _ = write!(
            text,
            ";EXAMENKANDIDATEN SCHOOLJAAR {year}-{next} - TOTAAL\
             ;GESLAAGDEN SCHOOLJAAR {year}-{next} - TOTAAL"
        );
    }
    text.push('\n');
    for (at, (_, name, rmc)) in PLACES.iter().enumerate() {
        let (brin, place) = (brin(at), name.to_uppercase());
        for (code, programme, most) in [
            (34, "VMBO BL Techniek", 52),
            (36, "VMBO BL Economie", 40),
            (38, "VMBO KL Techniek", 44),
            (40, "VMBO KL Economie", 48),
            (90, "VMBO TL Techniek", 14),
            (92, "VMBO TL Economie", 38),
        ] {
            let _ = write!(
                text,
                "{brin};{brin}00;Vmbo {name};{place};VMBO;{code};{programme}"
            );
            for year in years.clone() {
                let age = year + 1 - years.end;
                let grows = *rmc == "91" && programme.ends_with("Techniek");
                let all = most
                    + i32::try_from(at).unwrap_or_default() * 2
                    + if grows { age } else { -age };
                let passed = all - all / (18 + age.abs());
                let _ = write!(text, ";{all};{passed}");
            }
            text.push('\n');
        }
    }
    text
}

/// Participants of the mbo, school years side by side.
pub(super) fn students(years: Range<i32>) -> String {
    let mut text = String::from(
        "BRIN NUMMER;SOORTINS;INSTELLINGSNAAM;PLAATSNAAM;TYPE MBO;KWALIFICATIENIVEAU;\
         KWALIFICATIE CODE;KWALIFICATIE NAAM;MBO SECTOR;DOMEIN",
    );
    for year in years.clone() {
        let _ = write!(text, ";MAN{year};VROUW{year};TOTAAL{year}");
    }
    text.push('\n');
    let colleges = [
        ("91AA", "ROC Voorbeeld", 0),
        ("91AB", "Vakcollege Hoogsluis", 1),
        ("91AC", "ROC Meeroever", 3),
    ];
    for (college, (brin, name, at)) in colleges.into_iter().enumerate() {
        let place = PLACES
            .get(at)
            .map_or("", |(_, place, _)| place)
            .to_uppercase();
        let size = [10, 3, 8].get(college).copied().unwrap_or_default();
        for (way, level, code, course, sector, domain, people) in COURSES {
            let _ = write!(
                text,
                "{brin};ROC;{name};{place};{way};{level};{code};{course};{sector};{domain}"
            );
            for year in years.clone() {
                let age = year + 1 - years.end;
                let all = people * size / 10 + age * i32::from(sector == "techniek" && at < 3);
                let women = if sector == "techniek" {
                    all / 10
                } else {
                    all / 2
                };
                let _ = write!(text, ";{};{women};{all}", all - women);
            }
            text.push('\n');
        }
    }
    text
}
