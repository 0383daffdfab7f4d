//! The public files of the example region, in DUO's formats.

use std::fmt::Write;
use std::ops::Range;

use super::data::{COLLEGES, ROUTES, School, TECHNICAL, courses, noise, place, schools, share};

/// School years in which pupils passed under easier rules, since schools had been closed.
const MILD: Range<i32> = 2019..2022;

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
    for school in schools() {
        if school.structure.is_empty() {
            continue;
        }
        let (gm, _, rmc) = place(&school.place);
        let (brin, town) = (school.brin(), school.place.to_uppercase());
        let School {
            branch,
            name,
            street,
            number,
            denomination,
            structure,
            ..
        } = &school;
        // Writing into a String can't fail.
        let _ = writeln!(
            text,
            "Voorbeeld;90000;{brin};{branch};{name};{street};{number};1000 AA;{town};{gm};\
             {town};{denomination};;www.voorbeeld.example;{structure};{street};{number};1000 AA;\
             {town};90;Voorbeeld;90;Voorbeeld;90;Voorbeeld;90;Voorbeeld;90;Voorbeeld;{rmc};\
             Voorbeeld {rmc}"
        );
    }
    text
}

/// Men and women in each of six years of study.
type YearsOfStudy = [(u32, u32); 6];

/// Pupils of one year, `age` years before the last (0, -1, …).
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
    for school in schools() {
        let (branch, name) = (&school.branch, &school.name);
        let head = format!(
            "{};{};{name};{};Voorbeeld",
            school.brin(),
            branch.get(4..).unwrap_or_default(),
            school.place.to_uppercase()
        );
        let mut row = |programme: &str, years: YearsOfStudy| {
            if years.iter().all(|(men, women)| men + women == 0) {
                return;
            }
            let _ = write!(text, "{head};{programme}");
            for (men, women) in years {
                let _ = write!(text, ";{men};{women}");
            }
            text.push('\n');
        };
        lower_and_upper(&school, age, &mut row);
        vocational(&school, age, &mut row);
        theoretical(&school, age, &mut row);
    }
    text
}

/// The first two years, and havo, vwo and practical education.
fn lower_and_upper(school: &School, age: i32, row: &mut impl FnMut(&str, YearsOfStudy)) {
    let half = |all: u32, year: i32| {
        let men = share(all, 0.5 * noise(&school.branch, age - year, 0.06));
        (men.min(all), all - men.min(all))
    };
    let upper = share(school.upper, noise(&school.branch, age - 20, 0.04));
    let none = (0, 0);
    if school.structure == "PRO" {
        let year = half(upper / 5, 20);
        row(
            "Praktijkonderwijs alle vj;N.v.t.;N.v.t.;0090;Praktijkonderwijs",
            [year, year, year, year, year, none],
        );
        return;
    }
    let of_vmbo: u32 = school.cells(age).iter().map(|c| c.men + c.women).sum();
    let lower = of_vmbo + school.tl(age) + upper * 2 / 7;
    row(
        "Brugjaar 1-2;N.v.t.;N.v.t.;0024;Ljvb op VWO/HAVO/VMBO-Alle Lw",
        [half(lower, 21), half(lower, 22), none, none, none, none],
    );
    let year = half(upper * 2 / 7, 23);
    row(
        "HAVO/VWO lj 3;N.v.t.;N.v.t.;0300;HAVO",
        [none, none, year, none, none, none],
    );
    let year = half(upper * 2 / 7, 24);
    let last = half(upper / 7, 25);
    row(
        "HAVO lj 4-5;N.v.t.;Economie en Maatschappij;0372;HAVO Prf Ec/Maat",
        [none, none, none, year, year, last],
    );
}

/// The third and fourth year of bb, kb and gl.
fn vocational(school: &School, age: i32, row: &mut impl FnMut(&str, YearsOfStudy)) {
    let none = (0, 0);
    let fourth = if school.teaches(age) {
        school.cells(age - 1)
    } else {
        Vec::new()
    };
    for (cells, is_third) in [(school.cells(age), true), (fourth, false)] {
        for cell in cells {
            let Some((route, _, digit, _)) = ROUTES.get(cell.route) else {
                continue;
            };
            let (profile, year) = (cell.profile, (cell.men, cell.women));
            let years = if is_third {
                [none, none, year, none, none, none]
            } else {
                [none, none, none, stayed(year), none, none]
            };
            let programme = format!(
                "VMBO {route}L lj 3-4;{};{};{}{digit}1;VMBO {route}B {}",
                profile.sector, profile.name, profile.element, profile.name
            );
            row(&programme, years);
        }
    }
}

/// Some leave before the fourth year.
fn stayed((men, women): (u32, u32)) -> (u32, u32) {
    (men - (men + 12) / 25, women - (women + 12) / 25)
}

/// Sectors of tl: name, element code, and what part of those without the technical profile has it; in
/// the third year some have none yet.
const TL_SECTORS: [(&str, &str, f64); 4] = [
    ("Economie", "0472", 0.56),
    ("Zorg & Welzijn", "0471", 0.34),
    ("Landbouw", "0473", 0.06),
    ("N.v.t.", "0474", 0.04),
];

/// Pupils of tl by sector in a year of study, the technical ones first.
fn tl(school: &School, age: i32) -> Vec<(&'static str, &'static str, u32)> {
    let all = school.tl(age);
    let technical = share(all, school.tl_technical(age));
    let mut left = all - technical;
    let mut sectors = vec![(TECHNICAL, "0470", technical)];
    for (sector, element, part) in TL_SECTORS.into_iter().rev() {
        let pupils = if sector == "Economie" {
            left
        } else {
            share(all - technical, part)
        };
        left -= pupils;
        sectors.push((sector, element, pupils));
    }
    sectors
}

/// The third and fourth year of tl.
fn theoretical(school: &School, age: i32, row: &mut impl FnMut(&str, YearsOfStudy)) {
    let none = (0, 0);
    let with_women = |sector: &str, all: u32| {
        let part = match sector {
            TECHNICAL => 0.17,
            "Zorg & Welzijn" => 0.78,
            _ => 0.47,
        };
        let women = share(all, part);
        (all - women, women)
    };
    let fourth = if school.teaches(age) {
        tl(school, age - 1)
    } else {
        Vec::new()
    };
    for (sectors, is_third) in [(tl(school, age), true), (fourth, false)] {
        for (sector, element, pupils) in sectors {
            let year = with_women(sector, pupils);
            let (sector, element, years) = match (sector, is_third) {
                (_, true) => (sector, element, [none, none, year, none, none, none]),
                ("N.v.t.", false) => (
                    "Economie",
                    "0472",
                    [none, none, none, stayed(year), none, none],
                ),
                (_, false) => (
                    sector,
                    element,
                    [none, none, none, stayed(year), none, none],
                ),
            };
            let name = if sector == "N.v.t." {
                "MAVO/Theor Lw-Profielloos leerjaar 3".to_owned()
            } else {
                format!("MAVO/Theor Lw-Profiel {sector}")
            };
            row(
                &format!("VMBO TL lj 3-4;{sector};N.v.t.;{element};{name}"),
                years,
            );
        }
    }
}

/// Sectors of exams, in the order of the inspection's codes; dienstverlening en producten is put under
/// economy.
const EXAM_SECTORS: [(&str, &str); 4] = [
    (TECHNICAL, "techniek"),
    ("Zorg & Welzijn", "zorg en welzijn"),
    ("Economie", "economie"),
    ("Landbouw", "landbouw"),
];

/// Inspection code, name and, by year, candidates of a school.
fn candidates(school: &School, ages: Range<i32>) -> Vec<(u32, String, Vec<u32>)> {
    let mut programmes = Vec::new();
    // Who was in the third year a year before; what isn't taught any more has none.
    let years: Vec<_> = ages
        .map(|age| {
            let there = school.teaches(age);
            let cells = if there {
                school.cells(age - 1)
            } else {
                Vec::new()
            };
            let tl = if there {
                tl(school, age - 1)
            } else {
                Vec::new()
            };
            (cells, tl)
        })
        .collect();
    for (at, (sector, name)) in (0_u32..).zip(EXAM_SECTORS) {
        let here = |other: &str| {
            other == sector
                || (sector == "Economie" && matches!(other, "Intersect. programma" | "N.v.t."))
        };
        for (route, (_, letter, digit, _)) in ROUTES.into_iter().enumerate() {
            let of_year = years.iter().map(|(cells, _)| {
                let cells = cells.iter().filter(|cell| cell.route == route);
                cells
                    .filter(|cell| here(cell.profile.sector))
                    .map(|cell| stayed((cell.men, cell.women)))
                    .map(|(men, women)| men + women)
                    .sum()
            });
            let code = 30 + 4 * digit + at;
            programmes.push((code, format!("VMBO {letter} - {name}"), of_year.collect()));
        }
        let of_year = years.iter().map(|(_, tl)| {
            let pupils = tl.iter().filter(|(other, ..)| here(other));
            pupils.map(|(.., pupils)| pupils - (pupils + 12) / 25).sum()
        });
        programmes.push((90 + at, format!("VMBO T - {name}"), of_year.collect()));
    }
    programmes.retain(|(_, _, years): &(u32, String, Vec<u32>)| years.iter().any(|all| *all > 0));
    programmes.sort();
    programmes
}

/// The part that passes: fewer of gl and tl, more under easier rules, and each school has its years.
fn passing(school: &School, code: u32, year: i32, age: i32) -> f64 {
    let usual = match code {
        30..38 => 0.968,
        38..42 => 0.958,
        42..46 => 0.948,
        _ => 0.937,
    };
    let (usual, spread) = if MILD.contains(&year) {
        (0.99, 0.01)
    } else {
        (usual, 0.035)
    };
    let key = format!("{}{}", school.branch, code / 4);
    f64::min(usual * noise(&key, age, spread), 1.0)
}

/// Exam candidates and those who passed, school years side by side, the last one a year ago.
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
    let ages = years.start - years.end..0;
    for school in schools() {
        let (brin, branch, name) = (school.brin(), &school.branch, &school.name);
        let town = school.place.to_uppercase();
        for (code, programme, all) in candidates(&school, ages.clone()) {
            let _ = write!(
                text,
                "{brin};{branch};{name};{town};VMBO;{code};{programme}"
            );
            for ((year, age), all) in years.clone().zip(ages.clone()).zip(all) {
                let passed = share(all, passing(&school, code, year, age));
                let _ = write!(text, ";{all};{passed}");
            }
            text.push('\n');
        }
    }
    text
}

/// Participants of the mbo, school years side by side, the last one the present.
pub(super) fn students(years: Range<i32>) -> String {
    let mut text = String::from(
        "BRIN NUMMER;SOORTINS;INSTELLINGSNAAM;PLAATSNAAM;TYPE MBO;KWALIFICATIENIVEAU;\
         KWALIFICATIE CODE;KWALIFICATIE NAAM;MBO SECTOR;DOMEIN",
    );
    for year in years.clone() {
        let _ = write!(text, ";MAN{year};VROUW{year};TOTAAL{year}");
    }
    text.push('\n');
    for (college, (brin, name, town)) in COLLEGES.into_iter().enumerate() {
        let town = town.to_uppercase();
        for (code, course) in (90101..).zip(courses()) {
            let of_year = years
                .clone()
                .map(|year| course.students(college, year + 1 - years.end));
            let of_year: Vec<(u32, u32)> = of_year.collect();
            if of_year.iter().all(|(all, _)| *all == 0) {
                continue;
            }
            let _ = write!(
                text,
                "{brin};ROC;{name};{town};{};{};{code};{};{};{}",
                course.pathway, course.level, course.course, course.sector, course.domain
            );
            for (all, women) in of_year {
                let _ = write!(text, ";{};{women};{all}", all - women);
            }
            text.push('\n');
        }
    }
    text
}
