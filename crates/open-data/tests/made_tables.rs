//! Small tables of our own making, in the forms in which the public ones come.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

mod made;

use std::io::Write;
use std::ops::ControlFlow;

use flate2::{Compression, write::GzEncoder};
use made::{opened, told, visit};
use tib_open_data::{Cell, Count, Encoding, Kind, Measure, Row, Sex, YearGuess};

const OLD: &str = "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;PROVINCIE VESTIGING;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;ELEMENTCODE;OPLEIDINGSNAAM;";
const NEW: &str = "INSTELLINGSCODE;VESTIGINGSCODE;INSTELLINGSNAAM VESTIGING;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;PROVINCIE;ONDERWIJSTYPE VO;VMBO SECTOR;AFDELING;ERKENDE OPLEIDINGSCODE;OPLEIDINGSNAAM;";
const ADDRESSES: &str = "PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES;ONDERWIJSSTRUCTUUR;STRAATNAAM CORRESPONDENTIEADRES;HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES;POSTCODE CORRESPONDENTIEADRES;PLAATSNAAM CORRESPONDENTIEADRES;RPA-GEBIED CODE;RPA-GEBIED NAAM;WGR-GEBIED CODE;WGR-GEBIED NAAM;COROPGEBIED CODE;COROPGEBIED NAAM;RMC-REGIO CODE;RMC-REGIO NAAM\n";

fn cells() -> String {
    let years = (1..=6).flat_map(|year| [(year, "MAN"), (year, "VROUW")]);
    let names = years.map(|(year, sex)| format!("LEER- OF VERBLIJFSJAAR {year} - {sex}"));
    names.collect::<Vec<_>>().join(";") + "\n"
}

fn old(rows: &str) -> String {
    format!("{OLD}{}{rows}", cells())
}

#[test]
fn the_old_form() {
    let table = old(
        "99xy;01;De Proef;TESTDAM;Utrecht;VMBO KL lj 3-4;Techniek;Produceren, installeren en energie;6121;VMBO KB Produceren;0;0;0;0;12;3;<5;-1;;0;0;0\n",
    );
    let mut file = opened(&table).unwrap();
    assert_eq!(
        (file.kind(), file.year()),
        (Kind::PupilsVo, YearGuess::FromName(2021))
    );
    let third = Cell {
        year: None,
        measure: Measure::Pupils,
        study_year: Some(3),
        sex: Sex::Male,
    };
    assert_eq!((file.layout()[4], file.layout().len()), (third, 12));
    let mut seen = 0;
    let rejected = visit(&mut file, |row| {
        let Row::Figures(row) = row else {
            panic!("{row:?}")
        };
        seen += 1;
        assert_eq!(
            (row.line, row.unit.as_str(), row.name),
            (2, "99XY01", "De Proef")
        );
        let masked = Count::Masked { low: 1, high: 4 };
        assert_eq!(row.cells[4..6], [Count::Exact(12), Count::Exact(3)]);
        assert_eq!(row.cells[6..8], [masked, masked]);
        assert_eq!(row.cells[8..10], [Count::Empty, Count::Exact(0)]);
        assert!(row.classification().technical_hard);
    });
    assert_eq!((seen, rejected.unwrap().len()), (1, 0));
}

#[test]
fn the_new_form_quoted_with_commas_and_more_columns() {
    let mut table = format!("SCHOOLJAAR;{NEW}{}", cells());
    table.push_str("2023-2024;99XY;99XY01;Proef, de;Testdam;9;Testdam;Utrecht;VMBO BL lj 3-4;Techniek;Bouwen, wonen en interieur;6011;VMBO BB Bouwen;0;0;0;0;7;<5;0;0;0;0;0;0\n");
    let quoted: String = table
        .lines()
        .map(|line| {
            let fields: Vec<String> = line
                .split(';')
                .map(|field| format!("\"{field}\""))
                .collect();
            fields.join(",") + "\r\n"
        })
        .collect();
    let mut file = opened(format!("\u{feff}{quoted}")).unwrap();
    assert_eq!(
        (file.delimiter(), file.encoding()),
        (',', Encoding::Utf8Bom)
    );
    assert_eq!(file.year(), YearGuess::InRows);
    let mut seen = 0;
    let rejected = visit(&mut file, |row| {
        let Row::Figures(row) = row else {
            panic!("{row:?}")
        };
        seen += 1;
        assert_eq!(
            (row.unit.as_str(), row.year, row.gm),
            ("99XY01", Some(2023), "9")
        );
        assert_eq!(
            (row.name, row.profile),
            ("Proef, de", "Bouwen, wonen en interieur")
        );
    });
    assert_eq!((seen, rejected.unwrap().len()), (1, 0));
}

#[test]
fn bad_rows_are_told_and_the_rest_comes_in() {
    let row = |branch: &str, cell: &str| {
        format!(
            "99XY;{branch};N;P;Utrecht;VMBO TL lj 3-4;Techniek;N.v.t.;0470;M;0;0;0;0;{cell};0;0;0;0;0;0;0\n"
        )
    };
    let mut table = old(&row("00", "1"));
    table.push_str(&row("00", "1,5"));
    table.push_str(&row("X0", "1"));
    table.push_str(&row("00", "-7"));
    table.push_str("\"\"\n");
    table.push_str("99XY;00;N;P;Utrecht;VMBO TL\n");
    table.push_str(&row("01", "2"));
    let mut file = opened(&table).unwrap();
    let mut lines = Vec::new();
    let rejected = visit(&mut file, |row| {
        if let Row::Figures(row) = row {
            lines.push(row.line);
        }
    });
    assert_eq!(lines, [2, 8]);
    let rejected: Vec<_> = rejected
        .unwrap()
        .into_iter()
        .map(|row| (row.line, row.reason.code(), row.column.unwrap_or_default()))
        .collect();
    let third = || "LEER- OF VERBLIJFSJAAR 3 - MAN".to_owned();
    let branch = || "VESTIGINGSNUMMER".to_owned();
    let expected = [
        (3, "number", third()),
        (4, "branch", branch()),
        (5, "negative", third()),
        (7, "width", String::new()),
    ];
    assert_eq!(rejected, expected);
}

#[test]
fn a_quote_that_swallows_lines_is_told_with_its_lines() {
    let good =
        "99XY;00;N;P;Utrecht;VMBO TL lj 3-4;Techniek;N.v.t.;0470;M;0;0;0;0;1;0;0;0;0;0;0;0\n";
    let table = old(&format!("99XY;00;\"N;P;U\n{good}{good}"));
    let rejected = visit(&mut opened(&table).unwrap(), |_| panic!("no row is whole")).unwrap();
    assert_eq!((rejected[0].line, rejected[0].last_line), (2, 4));
    assert_eq!(rejected[0].reason.code(), "quote");
}

#[test]
fn addresses_in_windows_1252_with_spaces_for_nothing() {
    let row = "Utrecht;12345;99XY;99XY01;Caf\u{e9} School;Straat;1-a;1234 AB;TESTDAM;9;TESTDAM;Openbaar;          ;      ;VBO/MAVO;Postbus;2;4321 BA;PROEFSTAD;03;R;7;W;07;C;12;Regio\n";
    let (bytes, _, _) = encoding_of(&format!("{ADDRESSES}{row}"));
    let mut file = opened(bytes).unwrap();
    assert_eq!(file.kind(), Kind::AddressesVo);
    let mut seen = 0;
    let rejected = visit(&mut file, |row| {
        let Row::Branch(row) = row else {
            panic!("{row:?}")
        };
        seen += 1;
        assert_eq!(
            (row.branch.as_str(), row.brin(), row.name),
            ("99XY01", "99XY", "Café School")
        );
        assert_eq!((row.phone, row.website), ("", ""));
        assert_eq!(row.gm.as_deref(), Some("GM0009"));
        assert_eq!(row.structure, ["VBO", "MAVO"]);
        assert_eq!((row.rmc.code.as_str(), row.wgr.code.as_str()), ("12", "07"));
        assert_eq!(
            (row.address.postcode, row.correspondence.place),
            ("1234 AB", "PROEFSTAD")
        );
        assert!(!row.whole_institution);
    });
    assert_eq!((seen, rejected.unwrap().len()), (1, 0));
    assert_eq!(file.encoding(), Encoding::Windows1252);
}

fn encoding_of(text: &str) -> (Vec<u8>, usize, bool) {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    (bytes.to_vec(), text.len(), lost)
}

#[test]
fn institutions_without_branch_numbers_are_told_as_such() {
    let table = "BRIN NUMMER,INSTELLINGSNAAM,POSTCODE,PLAATSNAAM,ONDERWIJSSTRUCTUUR\n99XY,N,1234 AB,P,HAVO\n";
    let rejected = visit(&mut opened(table).unwrap(), |row| {
        let Row::Branch(row) = row else {
            panic!("{row:?}")
        };
        assert_eq!(
            (row.branch.as_str(), row.whole_institution),
            ("99XY00", true)
        );
        assert_eq!((row.name, row.gm), ("N", None));
    });
    assert_eq!(rejected.unwrap().len(), 0);
}

#[test]
fn a_file_that_was_cut_off() {
    let row = |count: u32| {
        format!(
            "99XY;00;N;P;Utrecht;VMBO TL lj 3-4;Techniek;N.v.t.;0470;M;0;0;0;0;{count};0;0;0;0;0;0;0\n"
        )
    };
    let table = old(&(0..3000).map(row).collect::<String>());
    let mut gz = GzEncoder::new(Vec::new(), Compression::default());
    gz.write_all(table.as_bytes()).unwrap();
    let packed = gz.finish().unwrap();

    let mut whole = opened(&packed).unwrap();
    let mut rows = 0;
    visit(&mut whole, |_| rows += 1).unwrap();
    assert_eq!((rows, whole.bytes_read()), (3000, packed.len() as u64));

    let error = match opened(&packed[..packed.len() - 9]) {
        Ok(mut file) => visit(&mut file, |_| {}).unwrap_err(),
        Err(error) => error,
    };
    assert_eq!(error.code(), "file_cut_off");

    let mut cut = opened(&table.as_bytes()[..table.len() - 20]).unwrap();
    let mut rejected = Vec::new();
    let summary = cut.for_each(|row| {
        rejected.extend(row.err());
        ControlFlow::Continue(())
    });
    assert_eq!(summary.unwrap_err().code(), "file_cut_off");
    assert_eq!(
        (rejected[0].line, rejected[0].reason.code()),
        (3001, "width")
    );
}

#[test]
fn a_visitor_may_stop_and_go_on() {
    let row = |count: u32| {
        format!(
            "99XY;00;N;P;Utrecht;VMBO TL lj 3-4;Techniek;N.v.t.;0470;M;0;0;0;0;{count};0;0;0;0;0;0;0\n"
        )
    };
    let rows = [row(1), row(2), row(3), row(1)].concat();
    let mut file = opened(old(&rows)).unwrap();
    let first = file.for_each(|_| ControlFlow::Break(())).unwrap();
    let rest = file.for_each(|_| ControlFlow::Continue(())).unwrap();
    assert_eq!(
        (first.rows, first.stopped, rest.rows, rest.stopped),
        (1, true, 2, false)
    );
    assert_eq!(rest.rejected, 1, "the first row is known still");
}

#[test]
fn exam_candidates_of_years_side_by_side() {
    let columns = ["2014-2015", "2015-2016"].map(|year| {
        ["MAN", "VROUW", "TOTAAL"].map(|sex| {
            format!("EXAMENKANDIDATEN SCHOOLJAAR {year} - {sex};GESLAAGDEN SCHOOLJAAR {year} - {sex};SLAAGPERC SCHOOLJAAR {year} - {sex}")
        })
    });
    let header = columns.concat().join(";");
    let table = format!(
        "BRIN NUMMER;VESTIGINGSNUMMER;GEMEENTENAAM;ONDERWIJSTYPE VO;INSPECTIECODE;OPLEIDINGSNAAM;{header}\n\
         99XY;99XY01;TESTDAM;VMBO;34;VMBO B - techniek;3;3;100,0%;0;0;,0%;3;3;100,0%;<5;<5;100;<5;<5;50;5;<5;60\n\
         99XY;99XY01;TESTDAM;VMBO;38;VMBO K - techniek;3;3;100,0%;1;1;100,0%;5;4;80,0%;;;;;;;;;\n"
    );
    let (kind, year, rows, summary) = told(&table);
    assert_eq!((kind, year), (Kind::ExamSeries, YearGuess::InColumns));
    assert_eq!(
        rows,
        [
            "99XY01 VMBO: 3,3,0,0,3,3,1-4,1-4,1-4,1-4,5,1-4",
            "99XY01 VMBO: 3,3,1,1,5,4,,,,,,"
        ]
    );
    assert_eq!(summary.disagreeing, 1, "3 and 1 aren't 5");
}

#[test]
fn exam_marks_join_type_and_route() {
    let table = "BRIN NUMMER;VESTIGINGSNUMMER;ONDERWIJSTYPE VO;LEERWEG VMBO;VMBO SECTOR;AFDELING;EXAMENKANDIDATEN;GESLAAGDEN;GEZAKTEN;GEMIDDELD CIJFER CIJFERLIJST\n\
         99XY;99XY01;VMBO;BL;Techniek;PIE;12;11;1;6,4\n99XY;99XY01;HAVO;;;;7;6;<5;6,6\n";
    let (kind, _, rows, _) = told(table);
    assert_eq!(kind, Kind::ExamMarks);
    assert_eq!(rows, ["99XY01 VMBO BL: 12,11,1", "99XY01 HAVO: 7,6,1-4"]);
}

#[test]
fn pupils_in_the_long_form() {
    let header =
        "SCHOOLJAAR,INSTELLINGSCODE,VESTIGINGSCODE,ONDERWIJSTYPE,LEERJAAR,AANTAL LEERLINGEN\n";
    let row = |year: u8, count: u32| format!("2021-2022,99XY,99XY01,VMBO BL,{year},{count}\n");
    let four = |spaces: usize| format!("{}{}", " ".repeat(spaces), row(3, 4));
    let fours: String = (0..5).map(four).collect();
    let table = format!("{header}{}{fours}", row(4, 12));
    let (kind, year, rows, summary) = told(&table);
    assert_eq!((kind, year), (Kind::PupilsVoLong, YearGuess::InRows));
    assert_eq!(
        rows[..2],
        [
            "99XY01 VMBO BL 2021: ,,,12,,",
            "99XY01 VMBO BL 2021: ,,4,,,"
        ]
    );
    assert!(summary.fours_are_masks);
    let open = told(&format!("{table}{}", row(3, 2)));
    assert!(!open.3.fours_are_masks, "a count of 2 isn't hidden");
    let rejected = visit(
        &mut opened(format!("{header}{}", row(7, 1))).unwrap(),
        |_| panic!("there is no year 7"),
    );
    assert_eq!(rejected.unwrap()[0].reason.code(), "number");
}

#[test]
fn totals_leavers_and_prognoses() {
    let (kind, _, rows, _) = told(
        "INSTELLINGSCODE;VESTIGINGSCODE;PLAATSNAAM;AANTAL LEERLINGEN;AANTAL VO LEERLINGEN UITBESTEED AAN VAVO\n\"99XY\";\"99XY00\";\"TESTDAM\";145;\"<5\"\n",
    );
    assert_eq!(
        (kind, rows),
        (Kind::PupilTotals, vec!["99XY00 : 145,1-4".to_owned()])
    );
    let (kind, _, rows, _) = told(
        "SAMENWERKINGSVERBAND_NUMMER;brin_nummer;vestigings_nummer;aantal_leerlingen;vsv_totaal;vsv_vmbo;vsv_mbo;vsv_overig\nVO1;99XY;00;1714;6;3;0;3\n",
    );
    assert_eq!(
        (kind, rows),
        (Kind::EarlyLeavers, vec!["99XY00 : 1714,6,3,0,3".to_owned()])
    );
    let (kind, year, rows, _) =
        told("INSTELLINGSCODE,ONDERWIJSNIVEAU,JAAR,PROGNOSEAANTALLEN\n99XY,VMBO,2026,310\n");
    assert_eq!((kind, year), (Kind::PrognosisVo, YearGuess::InRows));
    assert_eq!(rows, ["99XY VMBO 2026: 310"]);
}

#[test]
fn addresses_of_primary_schools_and_of_colleges() {
    for (table, kind, unit) in [
        (
            "BRIN NUMMER;VESTIGINGSNUMMER;STRAATNAAM;POSTCODE;PLAATSNAAM;GEMEENTENUMMER\n99XY;99XY00;S;1234 AB;P;9\n",
            Kind::AddressesPo,
            "99XY00",
        ),
        (
            "BRIN NUMMER;MBO INSTELLINGSSOORT CODE  ;INSTELLINGSNAAM;POSTCODE;PLAATSNAAM;GEMEENTENUMMER\n99XY;ROC;N;1234 AB;P;9\n",
            Kind::AddressesMbo,
            "99XY",
        ),
    ] {
        let mut file = opened(table).unwrap();
        assert_eq!(file.kind(), kind);
        let rejected = visit(&mut file, |row| {
            let Row::Branch(row) = row else {
                panic!("{row:?}")
            };
            assert_eq!(row.branch.as_str(), unit);
        });
        assert_eq!(rejected.unwrap().len(), 0);
    }
}

#[test]
fn the_long_form_with_the_branch_in_three_columns() {
    let (kind, year, rows, summary) = told(
        "SCHOOLJAAR,BEVOEGD GEZAG,BRIN NUMMER,VESTIGINGSNUMMER,BRINVESTIGINGSNUMMER,INSTELLINGSNAAM VESTIGING,INDICATIE VO-VAVO,ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR,VMBO SECTOR,AFDELING,LEERJAAR,AANTAL LEERLINGEN\n\
         2014,10028,99XY,1,99XY01,De Proef,VO regulier,VMBO BL lj 3-4,Techniek,Bouwtechniek,3,39\n",
    );
    assert_eq!((kind, year), (Kind::PupilsVoLong, YearGuess::InRows));
    assert_eq!(rows, ["99XY01 VMBO BL lj 3-4 2014: ,,39,,,"]);
    assert_eq!(summary.rejected, 0);
}
