//! Lines as people write them, and what is read of each.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{TODAY, told};

/// On Saturday 28 November 2026; `!` is a doubt, `~` a slip, `^` stays in the title too.
const TABLE: &[(&str, &str)] = &[
    // The line of the issue.
    (
        "techniekdag 12 maart ROC Twente 200 leerlingen bb/kb #lob",
        "techniekdag | 2027-03-12 | ~partner roc | 200 vmbo-bk | theme lob",
    ),
    // Days, Dutch.
    ("techniekdag 12 maart", "techniekdag | 2027-03-12"),
    ("techniekdag op 12 maart", "techniekdag | 2027-03-12"),
    ("12 maart: techniekdag", "techniekdag | 2027-03-12"),
    (
        "techniekdag, 12 mrt 2027, aula",
        "techniekdag, aula | 2027-03-12",
    ),
    ("techniekdag (12 mrt.)", "techniekdag | 2027-03-12"),
    ("techniekdag 12-3", "techniekdag | 2027-03-12"),
    ("techniekdag 12/3", "techniekdag | 2027-03-12"),
    ("techniekdag 12-03-2027", "techniekdag | 2027-03-12"),
    ("techniekdag 12.3.27", "techniekdag | 2027-03-12"),
    ("techniekdag 2027-03-12", "techniekdag | 2027-03-12"),
    (
        "techniekdag 12 t/m 14 maart",
        "techniekdag | 2027-03-12..2027-03-14",
    ),
    (
        "techniekdag 12-14 maart",
        "techniekdag | 2027-03-12..2027-03-14",
    ),
    (
        "techniekdag 12 - 14 maart 2028",
        "techniekdag | 2028-03-12..2028-03-14",
    ),
    (
        "techniekdag van 12 tot en met 14 maart",
        "techniekdag | 2027-03-12..2027-03-14",
    ),
    ("stage 12 maart - 3 april", "stage | 2027-03-12..2027-04-03"),
    ("stage van 12-3 t/m 3-4", "stage | 2027-03-12..2027-04-03"),
    (
        "stage 14 december t/m 15 januari",
        "stage | 2026-12-14..2027-01-15",
    ),
    (
        "stage 14 december 2027 - 15 januari",
        "stage | 2027-12-14..2028-01-15",
    ),
    ("stage vanaf 1 februari", "stage | 2027-02-01.."),
    ("stage t/m 1 februari", "stage | ..2027-02-01"),
    (
        "stage vanaf 1 februari t/m 3 maart",
        "stage | 2027-02-01..2027-03-03",
    ),
    ("lasweek week 12", "lasweek | 2027-03-22..2027-03-26"),
    ("lasweek wk 12 2028", "lasweek | 2028-03-20..2028-03-24"),
    (
        "lasproject week 12-14",
        "lasproject | 2027-03-22..2027-04-09",
    ),
    ("open dagen maart", "open dagen | 2027-03-01..2027-03-31"),
    (
        "open dagen in mei 2028",
        "open dagen | 2028-05-01..2028-05-31",
    ),
    (
        "gesprekken maart t/m mei",
        "gesprekken | 2027-03-01..2027-05-31",
    ),
    ("gastles vandaag", "gastles | 2026-11-28"),
    ("gastles morgen", "gastles | 2026-11-29"),
    ("gastles overmorgen", "gastles | 2026-11-30"),
    ("gastles dinsdag", "gastles | 2026-12-01"),
    ("gastles zaterdag", "gastles | 2026-12-05"),
    ("gastles volgende week dinsdag", "gastles | 2026-12-01"),
    ("gastles dinsdag volgende week", "gastles | 2026-12-01"),
    ("gastles volgende week", "gastles | 2026-11-30..2026-12-04"),
    ("gastles vr 12 maart 2027", "gastles | 2027-03-12"),
    ("gastles 12 november", "gastles | 2026-11-12"),
    ("gastles 3 september", "gastles | 2027-09-03"),
    ("gastles 12 febuari", "gastles | ~2027-02-12"),
    // Days, English.
    ("tech day March 12", "tech day | 2027-03-12"),
    ("tech day on March 12th, 2028", "tech day | 2028-03-12"),
    ("tech day 12 March", "tech day | 2027-03-12"),
    ("tech day 12th of March", "tech day | 2027-03-12"),
    ("tech day March 12-14", "tech day | 2027-03-12..2027-03-14"),
    (
        "tech day March 12 to April 3",
        "tech day | 2027-03-12..2027-04-03",
    ),
    (
        "tech day 12 through 14 March",
        "tech day | 2027-03-12..2027-03-14",
    ),
    ("tech day tomorrow", "tech day | 2026-11-29"),
    ("tech day the day after tomorrow", "tech day | 2026-11-30"),
    ("tech day next Tuesday", "tech day | 2026-12-01"),
    ("tech day on Friday", "tech day | 2026-12-04"),
    ("tech day next week", "tech day | 2026-11-30..2026-12-04"),
    ("tech day from 1 February", "tech day | 2027-02-01.."),
    (
        "tech day in March 2027",
        "tech day | 2027-03-01..2027-03-31",
    ),
    (
        "students may visit the plant",
        "students may visit the plant",
    ),
    (
        "April 12 excursion",
        "April 12 excursion | !day_or_number 2027-04-12 2027-04-01..2027-04-30",
    ),
    (
        "from March 12 until April 3 internship",
        "internship | 2027-03-12..2027-04-03",
    ),
    ("les 12 mrt '27", "les | 2027-03-12"),
    ("les (12 maart, zaal 3)", "les (zaal 3) | 2027-03-12"),
    ("overleg eerste maandag", "overleg eerste maandag"),
    // Days that are doubtful.
    (
        "techniekdag 31 februari",
        "techniekdag 31 februari | !no_such_day",
    ),
    (
        "techniekdag 29 februari",
        "techniekdag 29 februari | !no_such_day",
    ),
    ("techniekdag 29 februari 2028", "techniekdag | 2028-02-29"),
    (
        "techniekdag 32 maart",
        "techniekdag 32 maart | !no_such_day",
    ),
    ("techniekdag 31-4", "techniekdag 31-4 | !no_such_day"),
    (
        "techniekdag 12 maart 1850",
        "techniekdag 12 maart 1850 | !year_implausible",
    ),
    (
        "techniekdag 14 t/m 12 maart",
        "techniekdag 14 t/m 12 maart | !end_before_start",
    ),
    (
        "stage 3 april 2027 - 12 maart 2027",
        "stage 3 april 2027 - 12 maart 2027 | !end_before_start",
    ),
    (
        "stage 3 april - 12 maart",
        "stage 3 april - 12 maart | !end_before_start",
    ),
    (
        "les 12 en 14 maart",
        "les 12 en 14 maart | !two_days 2027-03-12 2027-03-14 2027-03-12..2027-03-14",
    ),
    (
        "stage tot 12 maart",
        "stage tot 12 maart | !until_when ..2027-03-12",
    ),
    (
        "les maandag 12 maart",
        "les maandag 12 maart | !other_weekday 2027-03-12",
    ),
    ("les 5-6", "les 5-6 | !day_or_number 2027-06-05"),
    ("les klas 5-6", "les klas 5-6"),
    ("les 1/2 dag", "les 1/2 dag"),
    ("les 10-12 uur", "les 10-12 uur"),
    ("les 13:00-15:00", "les 13:00-15:00"),
    ("elke dinsdag les", "elke dinsdag les"),
    ("eind maart les", "eind maart les"),
    (
        "les 12 maart en 14 april",
        "les en 14 april | 2027-03-12 | !again 2027-04-14",
    ),
    ("klas 3 maart", "klas 3 | 2027-03-01..2027-03-31"),
    ("A-12-3 nieuw", "A-12-3 nieuw"),
    ("uitje 12e klas", "uitje 12e klas"),
    // How many of whom.
    ("les 14 docenten", "les | 14 docenten"),
    (
        "les voor 14 docenten en 30 ouders",
        "les | 14 docenten | 30 ouders",
    ),
    ("les 1.200 leerlingen bb/kb", "les | 1200 vmbo-bk"),
    ("les ca. 200 leerlingen gl/tl", "les | 200 vmbo-gt"),
    ("les 200 leerlingen (bb/kb)", "les | 200 vmbo-bk"),
    ("les 200 leerlingen vmbo bb/kb", "les | 200 vmbo-bk"),
    ("les 200 bb/kb leerlingen", "les | 200 vmbo-bk"),
    ("les 200 bb/kb-leerlingen", "les | 200 vmbo-bk"),
    ("les 40 mbo-studenten", "les | 40 mbo"),
    ("les 40 studenten", "les | 40 mbo"),
    ("les 60 basisschoolleerlingen", "les | 60 po"),
    ("les 60 leerlingen po", "les | 60 po"),
    ("les 20 leerlngen kb/bb", "les | ~20 vmbo-bk"),
    ("visit 200 pupils gl/tl", "visit | 200 vmbo-gt"),
    (
        "visit for 14 teachers and 3 companies",
        "visit | 14 docenten | 3 bedrijven",
    ),
    ("visit 40 mbo students", "visit | 40 mbo"),
    ("les 12 zij-instromers", "les | 12 eigen"),
    ("les 200 leerlingen bb", "les bb | 200 vmbo-bk"),
    ("les 14 docenten bb/kb", "les bb/kb | 14 docenten"),
    (
        "les 12 maart 2000 docenten",
        "les | 2027-03-12 | 2000 docenten",
    ),
    (
        "les 4 maart met 28 leerlingen bb/kb",
        "les | 2027-03-04 | 28 vmbo-bk",
    ),
    (
        "les - 28 leerlingen bb/kb - bij de buren",
        "les - bij de buren | 28 vmbo-bk",
    ),
    ("excursie naar Gieterij Oost", "excursie | partner gieterij"),
    // Numbers that are doubtful.
    ("les 12 maart 2027 docenten", "les docenten | 2027-03-12"),
    (
        "techniekdagen 2027 docenten",
        "techniekdagen 2027 docenten | !unsure_number 2027 docenten",
    ),
    (
        "groep 8 leerlingen po",
        "groep 8 leerlingen po | !unsure_number 8 po",
    ),
    (
        "les 200 leerlingen",
        "les 200 leerlingen | !which 200 po 200 vmbo-bk 200 vmbo-gt",
    ),
    (
        "les 200 vmbo-leerlingen",
        "les 200 vmbo-leerlingen | !which 200 vmbo-bk 200 vmbo-gt",
    ),
    (
        "visit 200 students",
        "visit 200 students | !which 200 mbo 200 vmbo-bk 200 vmbo-gt",
    ),
    (
        "les 2 x 200 docenten",
        "les 2 x 200 docenten | !unsure_number 400 docenten 200 docenten",
    ),
    (
        "les 2x200 docenten",
        "les 2x200 docenten | !unsure_number 400 docenten 200 docenten",
    ),
    (
        "les 200-250 docenten",
        "les 200-250 docenten | !unsure_number 200 docenten 250 docenten",
    ),
    (
        "les 5-6 docenten",
        "les 5-6 docenten | !unsure_number 5 docenten 6 docenten",
    ),
    (
        "les 12-14 docenten",
        "les 12-14 docenten | !unsure_number 12 docenten 14 docenten",
    ),
    (
        "les bijna 200 docenten",
        "les bijna 200 docenten | !unsure_number 200 docenten",
    ),
    (
        "les max. 200 docenten",
        "les max. 200 docenten | !unsure_number 200 docenten",
    ),
    (
        "les 200+ docenten",
        "les 200+ docenten | !unsure_number 200 docenten",
    ),
    (
        "les 20 docenten per school",
        "les 20 docenten per school | !unsure_number 20 docenten",
    ),
    (
        "les 2 groepen van 20 docenten",
        "les 2 groepen van 20 docenten | !unsure_number 20 docenten",
    ),
    (
        "les 1,200 docenten",
        "les 1,200 docenten | !unsure_number 1200 docenten 1 docenten",
    ),
    (
        "les 0 docenten",
        "les 0 docenten | !unsure_number 0 docenten",
    ),
    (
        "les 99999999 docenten",
        "les 99999999 docenten | !too_large",
    ),
    (
        "les 99999999999999999999999 docenten",
        "les 99999999999999999999999 docenten | !too_large",
    ),
    ("les 50% docenten", "les 50% docenten"),
    ("les 200 deelnemers", "les 200 deelnemers"),
    ("les € 500", "les € 500"),
    ("les 500 euro", "les 500 euro"),
    (
        "les 14 docenten 15 docenten",
        "les 15 docenten | 14 docenten | !again 15 docenten",
    ),
    // Who.
    ("les bij ROC van Twente", "les | partner roc"),
    ("les bij roc twente", "les | ~partner roc"),
    ("les Gieterij Oost B.V.", "les B.V. | partner gieterij"),
    (
        "les met Gieterij Oost en ROC van Twente",
        "les | partner gieterij | partner roc",
    ),
    ("les Bonhoeffer", "les | ~partner bonhoeffer"),
    ("les Bonhoeffer College", "les | partner bonhoeffer"),
    ("les Gieterij Oots", "les | ~partner gieterij"),
    ("les 't Bijvoet", "les 't Bijvoet"),
    (
        "les De Kade",
        "les De Kade | !which partner kade1 partner kade2",
    ),
    ("les STO", "les | partner sto"),
    ("les sto", "les sto"),
    ("gastles Gieterijen", "gastles Gieterijen"),
    // Tags, and words that may be one.
    ("les #LOB", "les | theme lob"),
    ("les #loopbaan", "les | ~theme lob"),
    ("les #maakindustri", "les | ~sector maakindustrie"),
    ("les #m-tech", "les | theme m-tech"),
    ("les #zomaar", "les #zomaar | !no_such_tag"),
    ("les #", "les #"),
    ("les nr #12", "les nr #12 | !no_such_tag"),
    ("les in de bouw", "les in de bouw | !maybe sector bouw"),
    ("les project Lasrobot", "les | project lasrobot"),
    ("Lasrobot kopen", "Lasrobot kopen | !maybe project lasrobot"),
    ("les #lasrobot", "les | project lasrobot"),
    // Nothing to read.
    ("", ""),
    ("   ", ""),
    ("Open dag 🎉 voor iedereen!", "Open dag 🎉 voor iedereen!"),
];

#[test]
fn lines_are_read_as_they_are_meant() {
    let wrong: Vec<String> = TABLE
        .iter()
        .filter_map(|(line, wanted)| {
            let told = told(line, TODAY);
            (told != *wanted).then(|| format!("{line}\n  wanted {wanted}\n  was    {told}"))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        TABLE.len(),
        wrong.join("\n")
    );
}
