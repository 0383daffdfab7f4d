//! What holds for every input.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

use std::io::Cursor;
use std::ops::ControlFlow;

use proptest::prelude::*;
use tib_open_data::{Count, Row, classify, guess_year, open_reader};

const HEADER: &str = "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;ONDERWIJSTYPE VO;ELEMENTCODE;LEERJAAR 3 - MAN;LEERJAAR 3 - VROUW";

#[derive(Debug, Clone)]
struct Made {
    branch: String,
    name: String,
    men: u32,
    women: Option<u32>,
}

fn made() -> impl Strategy<Value = Made> {
    let name = "[a-zé\";, ]{0,12}".prop_map(|name| name.trim().to_owned());
    (
        "[0-9]{2}[A-Z]{2}[0-9]{2}",
        name,
        0_u32..20_000_000,
        proptest::option::of(0_u32..500),
    )
        .prop_map(|(branch, name, men, women)| Made {
            branch,
            name,
            men,
            women,
        })
}

fn written(rows: &[Made], separator: char, end: &str, windows: bool) -> Vec<u8> {
    let quote = |field: &str| format!("\"{}\"", field.replace('"', "\"\""));
    let mut text = HEADER.replace(';', &separator.to_string());
    for row in rows {
        let women = row.women.map_or("<5".to_owned(), |n| n.to_string());
        let (brin, number) = row.branch.split_at(4);
        let fields = [
            brin,
            number,
            &row.name,
            "VMBO BL lj 3-4",
            "6011",
            &row.men.to_string(),
            &women,
        ];
        let fields: Vec<String> = fields.iter().map(|field| quote(field)).collect();
        text.push_str(end);
        text.push_str(&fields.join(&separator.to_string()));
    }
    if windows {
        encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()
    } else {
        text.into_bytes()
    }
}

type Read = (String, String, Count, Count);

/// The rows of a file, and how many were rejected as being there before.
fn found(bytes: Vec<u8>) -> (Vec<Read>, usize) {
    let mut opened = open_reader(Cursor::new(bytes), "", None).unwrap();
    let (mut found, mut repeated) = (Vec::new(), 0);
    opened
        .for_each(|row| {
            match row {
                Ok(Row::Figures(row)) => {
                    let [men, women] = [row.cells[0], row.cells[1]];
                    found.push((row.unit.to_string(), row.name.to_owned(), men, women));
                }
                Ok(_) => {}
                Err(row) => {
                    assert_eq!(row.reason.code(), "repeated", "{row:?}");
                    repeated += 1;
                }
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    (found, repeated)
}

fn expected(rows: Vec<Made>) -> Vec<Read> {
    let masked = Count::Masked { low: 1, high: 4 };
    rows.into_iter()
        .map(|row| {
            let women = row.women.map_or(masked, Count::Exact);
            (row.branch, row.name, Count::Exact(row.men), women)
        })
        .collect()
}

/// A table of some kind: the names of its columns, and rows that differ.
fn any_table() -> impl Strategy<Value = (Vec<String>, Vec<Vec<String>>)> {
    const ADDRESSES: &str = "PROVINCIE;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;ONDERWIJSSTRUCTUUR";
    const EXAMS: &str = "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;GEMEENTENAAM VESTIGING;PROVINCIE VESTIGING;ONDERWIJSTYPE VO;LEERWEG VMBO;VMBO SECTOR;AFDELING;EXAMENKANDIDATEN;GESLAAGDEN;GEZAKTEN;GEMIDDELD CIJFER SCHOOLEXAMEN;GEMIDDELD CIJFER CENTRAAL EXAMEN;GEMIDDELD CIJFER CIJFERLIJST";
    let name = "[A-Zé][a-zéë, ]{0,10}[a-z]";
    let addresses = (
        name,
        "[A-Z][a-z]{2,8}",
        1..200_u32,
        1000..9999_u32,
        1..2000_u32,
    )
        .prop_map(|(name, place, number, postcode, gm)| {
            let postcode = format!("{postcode} AB");
            let [number, gm] = [number, gm].map(|n| n.to_string());
            [
                "Overijssel",
                "",
                "",
                &name,
                "Kade",
                &number,
                &postcode,
                &place,
                &gm,
                &place,
                "VBO/MAVO",
            ]
            .map(str::to_owned)
            .to_vec()
        });
    let exams = (name, 0..500_u32, 0..100_u32).prop_map(|(name, passed, mark)| {
        let mark = format!("{},{}", mark / 10, mark % 10);
        let [passed, all] = [passed, passed + 1].map(|n| n.to_string());
        let fields = [
            "",
            "",
            &name,
            "Sneek",
            "Friesland",
            "VMBO",
            "KL",
            "Techniek",
            "BWI",
        ];
        let counts = [all.as_str(), &passed, "1", &mark, &mark, &mark];
        fields
            .iter()
            .chain(&counts)
            .map(|field| (*field).to_owned())
            .collect()
    });
    let table = |header: &'static str, rows: BoxedStrategy<Vec<String>>, brin: usize| {
        let header: Vec<String> = header.split(';').map(str::to_owned).collect();
        proptest::collection::vec(rows, 1..12).prop_map(move |mut rows| {
            // Numbers of their own, so that no two rows are the same.
            for (at, row) in rows.iter_mut().enumerate() {
                row[brin] = "99XY".to_owned();
                row[brin + 1] = format!("99XY{at:02}");
            }
            (header.clone(), rows)
        })
    };
    prop_oneof![
        table(ADDRESSES, addresses.boxed(), 1),
        table(EXAMS, exams.boxed(), 0),
    ]
}

/// Every row in words, without its line; none may be rejected.
fn all_of(bytes: Vec<u8>) -> Vec<String> {
    let mut all = Vec::new();
    let mut opened = open_reader(Cursor::new(bytes), "", None).unwrap();
    opened
        .for_each(|row| {
            match row.unwrap() {
                Row::Branch(mut row) => {
                    row.line = 0;
                    all.push(format!("{row:?}"));
                }
                Row::Figures(row) => all.push(format!("{} {} {:?}", row.unit, row.name, row.cells)),
                other => panic!("{other:?}"),
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(
        rows in proptest::collection::vec(made(), 0..20),
        separator in prop_oneof![Just(';'), Just(',')],
        end in prop_oneof![Just("\n"), Just("\r\n"), Just("\n\n")],
        windows: bool,
    ) {
        let bytes = written(&rows, separator, end, windows);
        prop_assert_eq!(found(bytes), (expected(rows), 0));
    }

    /// Whatever programs do to a file that is saved again: what comes in is the same.
    #[test]
    fn what_is_saved_again_is_read_the_same(
        rows in proptest::collection::vec(made(), 1..12),
        separator in prop_oneof![Just(';'), Just(','), Just('\t')],
        end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        above in prop_oneof![Just(""), Just("sep=#\n"), Just("\"sep=#\"\n"), Just("Leerlingen per vestiging\n\n")],
        (behind_header, behind_rows) in any::<(bool, bool)>(),
        under in 0_usize..3,
        pasted in any::<bool>(),
        written_as in prop_oneof![
            Just("utf-8"), Just("utf-16"), Just("ibm850"), Just("macintosh"), Just("twice"), Just("marks"),
        ],
    ) {
        let text = String::from_utf8(written(&rows, separator, "\n", false)).unwrap();
        let (header, body) = text.split_once('\n').unwrap_or((&text, ""));
        let all = if pasted { format!("{body}\n{body}") } else { body.to_owned() };
        let surplus = |there: bool| if there { separator.to_string() } else { String::new() };
        let mut again = above.replace('#', &separator.to_string());
        again.push_str(&format!("{header}{}\n", surplus(behind_header)));
        for row in all.lines() {
            again.push_str(&format!("{row}{}\n", surplus(behind_rows)));
        }
        for _ in 0..under {
            again.push_str(&format!("{}\n", separator.to_string().repeat(6)));
        }
        let again = again.replace('\n', end);
        let bytes = match written_as {
            "utf-16" => {
                let units = std::iter::once(0xfeff).chain(again.encode_utf16());
                units.flat_map(u16::to_le_bytes).collect()
            }
            "ibm850" => again.replace('é', "\u{1}").into_bytes().into_iter()
                .map(|byte| if byte == 1 { 0x82 } else { byte }).collect(),
            "macintosh" => again.replace('é', "\u{1}").into_bytes().into_iter()
                .map(|byte| if byte == 1 { 0x8e } else { byte }).collect(),
            "twice" => again.replace('é', "Ã©").into_bytes(),
            "marks" => again.replace("\"6011\"", "\u{feff}\"6011\"").replace("\"6011\"", "6011").into_bytes(),
            _ => again.into_bytes(),
        };
        let many = rows.len();
        prop_assert_eq!(found(bytes), (expected(rows), if pasted { many } else { 0 }));
    }

    /// The same of tables of other kinds: addresses, exams with marks.
    #[test]
    fn any_kind_of_table_is_read_the_same(
        (header, rows) in any_table(),
        separator in prop_oneof![Just(';'), Just(','), Just('\t')],
        end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        above in prop_oneof![Just(""), Just("sep=#\n"), Just("Opgehaald bij DUO\n\n")],
        (behind_header, behind_rows, utf16) in any::<(bool, bool, bool)>(),
    ) {
        let quote = |field: &str| format!("\"{}\"", field.replace('"', "\"\""));
        let plain = std::iter::once(header.join(";")).chain(
            rows.iter().map(|row| row.iter().map(|field| quote(field)).collect::<Vec<_>>().join(";")),
        );
        let plain = plain.collect::<Vec<_>>().join("\n");
        let line = |fields: &[String], surplus: bool| {
            let fields: Vec<String> = fields.iter().map(|field| quote(field)).collect();
            let end = if surplus { separator.to_string() } else { String::new() };
            format!("{}{end}\n", fields.join(&separator.to_string()))
        };
        let mut again = above.replace('#', &separator.to_string());
        again.push_str(&line(&header, behind_header));
        for row in &rows {
            again.push_str(&line(row, behind_rows));
        }
        let again = again.replace('\n', end);
        let bytes = if utf16 {
            let units = std::iter::once(0xfeff).chain(again.encode_utf16());
            units.flat_map(u16::to_le_bytes).collect()
        } else {
            again.into_bytes()
        };
        let expected = all_of(plain.into_bytes());
        prop_assert_eq!(expected.len(), rows.len());
        prop_assert_eq!(all_of(bytes), expected);
    }

    #[test]
    fn any_bytes_give_rows_or_an_error(
        begin in prop_oneof![
            Just(Vec::new()),
            Just(format!("{HEADER}\n").into_bytes()),
            Just(vec![0x1f, 0x8b, 8, 0]),
        ],
        bytes in proptest::collection::vec(
            prop_oneof![any::<u8>(), proptest::sample::select(b"\";,\r\n0<-".to_vec())],
            0..600,
        ),
    ) {
        let all = [begin, bytes].concat();
        if let Ok(mut opened) = open_reader(Cursor::new(all), "", None) {
            let _ = opened.for_each(|row| {
                if let Ok(Row::Figures(row)) = row {
                    let _ = row.classification();
                }
                ControlFlow::Continue(())
            });
        }
    }

    #[test]
    fn any_text_is_classified(a: String, b: String, c: String, d: String, e: String) {
        let what = classify(&a, &b, &c, &d, &e);
        prop_assert!(what.technical_duo || !what.technical_techniekpact);
        prop_assert!(what.technical_techniekpact || !what.technical_hard);
        let _ = guess_year(&a);
    }
}
