//! Small mbo tables of our own making, in the forms in which the public ones come.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

mod made;

use made::{opened, told, visit};
use tib_open_data::{Cell, Count, Kind, Measure, Row, Sex, YearGuess, classify_mbo};

/// The columns of the current files on intake, one file per year.
const INTAKE: &str = "VOOROPLEIDING VO,VOOROPLEIDING MBO,INDICATIE KLEINE OPLEIDING,INSTELLINGSCODE,INSTELLINGSNAAM,HOOFDGROEP CODE,HOOFDGROEP NAAM,NIVEAU,LEERWEG,BEROEPSOPLEIDING CODE,BEROEPSOPLEIDING NAAM,TOTAAL MBO,INSTROOM MBO,INSTROOM OPLEIDING\n";

#[test]
fn mbo_participants_pass_stray_lines_over() {
    let table = "BRIN NUMMER;INSTELLINGSNAAM;PLAATSNAAM;TYPE MBO;KWALIFICATIENIVEAU;KWALIFICATIE CODE;MBO SECTOR;DOMEIN;MAN2018;VROUW2018;TOTAAL2018;MAN2019;VROUW2019;TOTAAL2019\r\n\
         99XY;College ;TESTDAM;BBL;4;12345;techniek;Bouw;1;0;1;;;\r\n\"\"\r\n99XY;College;TESTDAM;BOLVT;2;12346;techniek;Bouw;-1;-1;-1;3;4;7\r\n";
    let (kind, year, rows, summary) = told(table);
    assert_eq!((kind, year), (Kind::MboParticipants, YearGuess::InColumns));
    assert_eq!(
        rows,
        ["99XY BBL 4: 1,0,1,,,", "99XY BOLVT 2: 1-4,1-4,1-4,3,4,7"]
    );
    assert_eq!((summary.rows, summary.rejected), (2, 0));
}

#[test]
fn intake_of_the_mbo_counts_who_is_new() {
    let table = format!(
        "{INTAKE}\"vmbo basisberoepsgerichte leerweg diploma\",\"vooropleiding mbo onbekend of ongediplomeerd\",\"N\",\"99XY\",\"College\",\"hg003\",\"Bouw en infra\",2,\"BBL\",\"23001\",\"Metselen\",40,21,24\n\
         \"havo diploma\",\"mbo niveau 2 diploma\",\"N\",\"99XY\",\"College\",\"hg003\",\"Bouw en infra\",4,\"BOLVT\",\"23002\",\"Bouwkunde\",9,-1,6\n"
    );
    let mut file = opened(&table).unwrap();
    assert_eq!(
        (file.kind(), file.year()),
        (Kind::MboCurrent, YearGuess::FromName(2021))
    );
    let intake = Cell {
        year: None,
        measure: Measure::Intake,
        study_year: None,
        sex: Sex::Total,
    };
    assert_eq!(file.layout(), [intake], "not all who are enrolled");
    let mut seen = Vec::new();
    let rejected = visit(&mut file, |row| {
        let Row::Figures(row) = row else {
            panic!("{row:?}")
        };
        let what = classify_mbo(&row.education, row.sector, row.profile);
        seen.push((
            row.element.to_owned(),
            row.cells[0],
            what.level,
            what.techniek,
            what.from_vmbo,
        ));
    });
    assert_eq!(rejected.unwrap(), []);
    let masked = Count::Masked { low: 1, high: 4 };
    assert_eq!(
        seen,
        [
            ("23001".to_owned(), Count::Exact(21), Some(2), true, true),
            ("23002".to_owned(), masked, Some(4), true, false),
        ]
    );
}

#[test]
fn intake_by_sort_counts_only_rows_of_new_students() {
    let table = "JAAR,INSTELLINGSCODE,NIVEAU,LEERWEG,BEROEPSOPLEIDING CODE,BEROEPSOPLEIDING NAAM,WIJZIGING IN INSTELLING,LAATSTE JAAR VO,VOOROPLEIDING VO,LAATSTE JAAR MBO,VOOROPLEIDING MBO,INSTROOM VO,INSTROOM MBO,INSTROOM OPLEIDING,AANTAL\n\
        2021,99XY,2,BBL,23001,Metselen, ,2020,vmbo basisberoepsgerichte leerweg diploma, ,vooropleiding mbo onbekend of ongediplomeerd,Directe instroom,J,J,12\n\
        2021,99XY,2,BBL,23001,Metselen,N,<2020,vmbo basisberoepsgerichte leerweg diploma,2020,vooropleiding mbo onbekend of ongediplomeerd,Geen instroom,N,N,30\n\
        2021,99XY,2,BBL,23001,Metselen,N,<2020,vwo diploma,2020,,Geen instroom,,N,30\n";
    let mut file = opened(table).unwrap();
    assert_eq!(
        (file.kind(), file.year()),
        (Kind::MboCurrent, YearGuess::InRows)
    );
    assert_eq!(file.layout()[0].measure, Measure::Intake);
    let mut seen = Vec::new();
    let rejected = visit(&mut file, |row| {
        let Row::Figures(row) = row else {
            panic!("{row:?}")
        };
        let what = classify_mbo(&row.education, row.sector, row.profile);
        seen.push((row.year, row.cells[0], what.from_vmbo));
    });
    assert_eq!(
        seen,
        [
            (Some(2021), Count::Exact(12), true),
            (Some(2021), Count::Exact(0), false),
        ]
    );
    let rejected = rejected.unwrap();
    assert_eq!(
        (rejected[0].line, rejected[0].column.as_deref()),
        (4, Some("INSTROOM MBO"))
    );
}

#[test]
fn students_and_graduates_of_the_current_files() {
    let columns = "INSTELLINGSCODE,INSTELLINGSNAAM,PLAATSNAAM INSTELLING,LEERWEG,NIVEAU,ERKENDE OPLEIDING CODE,ERKENDE OPLEIDING NAAM,SECTORKAMER NAAM,HOOFDGROEP NAAM";
    let row = "99XY,College,TESTDAM,BOLVT,3,25001,Timmeren,\"Techniek en gebouwde omgeving\",\"Bouw en infra\"";
    for (counts, expected) in [
        ("MAN2021,VROUW2021,TOTAAL2021", Measure::Students),
        ("DIPMAN2021,DIPVROUW2021,DIPTOTAAL2021", Measure::Graduates),
        ("JAAR_2021,JAAR_2022,JAAR_2023", Measure::Students),
    ] {
        let table = format!("{columns},{counts}\n{row},12,-1,14\n");
        let file = opened(&table).unwrap();
        assert!(
            file.layout().iter().all(|cell| cell.measure == expected),
            "{counts}"
        );
        let (kind, year, rows, summary) = told(&table);
        assert_eq!((kind, year), (Kind::MboCurrent, YearGuess::InColumns));
        assert_eq!(rows, ["99XY BOLVT 3: 12,1-4,14"]);
        assert_eq!(summary.disagreeing, 0);
    }
    let table = format!("VOOROPLEIDING VO,{columns},MAN2021,VROUW2021\nhavo diploma,{row},12,-1\n");
    let file = opened(&table).unwrap();
    assert!(
        file.layout()
            .iter()
            .all(|cell| cell.measure == Measure::Intake),
        "who come from somewhere are intake"
    );
}
