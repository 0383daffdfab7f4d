//! Files that aren't what they should be: a clear message, or a rejected row with the rest read.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

mod made;

use made::{LONG, gzip, long, opened, refused, rows, zip};
use tib_open_data::ReadError;

/// Lines, units and counts that were read, and of each rejection line, reason and column.
type Told = (Vec<String>, Vec<(u64, &'static str, String)>);

fn told(text: &str) -> Told {
    let (found, rejected) = rows(&mut opened(text).unwrap()).unwrap();
    let rejected = rejected.into_iter().map(|row| {
        let column = row.column.unwrap_or_default();
        (row.line, row.reason.code(), column)
    });
    (found, rejected.collect())
}

/// The bytes plain, gzipped and zipped.
fn everywhere(bytes: &[u8]) -> [Vec<u8>; 3] {
    [bytes.to_vec(), gzip(bytes), zip(&[("a.csv", bytes)])]
}

#[test]
fn cut_in_the_middle_of_a_row() {
    let whole = format!("{LONG}{}", long("99XY", "99XY01", "12").repeat(3));
    for bytes in everywhere(&whole.as_bytes()[..whole.len() - 9]) {
        assert_eq!(refused(bytes), "file_cut_off");
    }
}

#[test]
fn cut_in_the_middle_of_a_quoted_field() {
    // In the last field, so that the row is as wide as the header: 1 of 12 would be read.
    let row = "\"2021\";\"99XY\";\"99XY01\";\"VMBO BL\";\"3\";\"1";
    let text = format!("{LONG}{}{row}", long("99XY", "99XY01", "12"));
    for bytes in everywhere(text.as_bytes()) {
        assert_eq!(refused(bytes), "file_cut_off");
    }
}

#[test]
fn cut_in_the_middle_of_a_character() {
    // The last column is a text, so that nothing but the half character tells.
    let header = "INSTELLINGSCODE;VESTIGINGSCODE;AANTAL LEERLINGEN;PLAATSNAAM\n";
    let text = format!("{header}99XY;99XY01;12;Zeeë\n99XY;99XY02;7;Zeeë");
    for bytes in everywhere(&text.as_bytes()[..text.len() - 1]) {
        assert_eq!(refused(bytes), "file_cut_off");
    }
    // In Windows-1252 the same byte is a whole character.
    let windows = format!("{header}99XY;99XY01;12;Zee\n99XY;99XY02;7;Zee");
    let mut windows = windows.into_bytes();
    windows.push(0xeb);
    for bytes in everywhere(&windows) {
        let (found, _) = rows(&mut opened(bytes).unwrap()).unwrap();
        assert_eq!(found, ["2 99XY01 12", "3 99XY02 7"]);
    }
}

#[test]
fn cut_in_the_middle_of_a_packed_stream() {
    let text = format!("{LONG}{}", long("99XY", "99XY01", "12").repeat(300));
    let packed = gzip(text.as_bytes());
    for cut in [1, 11, packed.len() / 2, packed.len() - 1] {
        let code = refused(&packed[..cut]);
        let expected = if cut == 1 {
            "file_not_a_table"
        } else {
            "file_cut_off"
        };
        assert_eq!(code, expected, "{cut}");
    }
}

#[test]
fn a_last_row_without_line_end_is_whole() {
    let text = format!("{LONG}{}", long("99XY", "99XY01", "12"));
    assert_eq!(told(text.trim_end()).0, ["2 99XY01 12"]);
}

#[test]
fn two_columns_that_mean_the_same() {
    let header = "BRIN NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;AANTAL LEERLINGEN\n";
    match opened(header) {
        Err(ReadError::HeaderAmbiguous { first, second }) => {
            assert_eq!(
                (first.as_str(), second.as_str()),
                ("BRIN NUMMER", "INSTELLINGSCODE")
            );
        }
        other => panic!("{:?}", other.map(|file| file.kind())),
    }
}

#[test]
fn numbers_that_can_be_misread_are_rejected() {
    let counts = ["1.234", "1,5", "1 234", "12%", "een", "0x10"];
    let text: String = counts
        .iter()
        .map(|count| long("99XY", "99XY01", count))
        .collect();
    let (found, rejected) = told(&format!("{LONG}{text}"));
    assert!(found.is_empty(), "{found:?}");
    let column = || "AANTAL LEERLINGEN".to_owned();
    let expected: Vec<_> = (2..8).map(|line| (line, "number", column())).collect();
    assert_eq!(rejected, expected);
}

#[test]
fn negative_and_huge_counts_are_rejected() {
    let counts = ["-1", "-2", "20000001", "99999999999999999999", "7"];
    let text: String = counts
        .iter()
        .map(|count| long("99XY", "99XY01", count))
        .collect();
    let (found, rejected) = told(&format!("{LONG}{text}"));
    assert_eq!(found, ["2 99XY01 1-4", "6 99XY01 7"]);
    let reasons: Vec<_> = rejected.iter().map(|row| (row.0, row.1)).collect();
    assert_eq!(reasons, [(3, "negative"), (4, "huge"), (5, "huge")]);
}

#[test]
fn the_same_school_twice_is_read_twice_and_the_same_row_once() {
    let row = |count| long("99XY", "99XY01", count);
    let text = format!("{LONG}{}{}{}{}", row("12"), row("7"), row("12"), row(" 12"));
    let (found, rejected) = told(&text);
    assert_eq!(found, ["2 99XY01 12", "3 99XY01 7", "5 99XY01 12"]);
    assert_eq!(rejected, [(4, "repeated", String::new())]);
}

#[test]
fn a_table_of_another_country_is_told_with_its_columns() {
    let text = "Schulnummer;Schulname;Schulform;Anzahl_Schüler\n123456;Testschule;Realschule;321\n";
    match opened(text) {
        Err(ReadError::KindUnknown { columns }) => {
            assert_eq!(
                columns,
                ["SCHULNUMMER", "SCHULNAME", "SCHULFORM", "ANZAHL SCHÜLER"]
            );
        }
        other => panic!("{:?}", other.map(|file| file.kind())),
    }
}

#[test]
fn files_that_are_no_text() {
    assert_eq!(refused(b""), "file_empty");
    assert_eq!(refused(b"\xef\xbb\xbf"), "file_empty");
    assert_eq!(refused(b"\r\n \r\n"), "file_empty");
    assert_eq!(refused(gzip(b"")), "file_empty");
    assert_eq!(refused(b"%PDF-1.7\n1 0 obj"), "file_binary");
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "file_binary");
    assert_eq!(refused(b"\xff\xfeB\0R\0I\0N\0"), "file_not_a_table");
    assert_eq!(refused(b"B\0R\0I\0N\0;\0\n\0"), "file_binary");
    assert_eq!(refused("<html><body>a;b</body></html>"), "file_not_a_table");
    assert_eq!(refused("zomaar een zin\n"), "file_not_a_table");
}

#[test]
fn tables_that_look_like_ours_and_are_not() {
    for header in [
        "BRINNUMMER;VESTIGINGSNUMMER;TYPE_PO;PEILJAAR;IMPULSGEBIED;AANTAL_LEERLINGEN\n",
        "JAAR;BRIN NUMMER;VESTIGINGSNUMMER;POSTCODE LEERLING;LEER- OF VERBLIJFSJAAR;AANTAL LEERLINGEN\n",
        "INSTELLINGSCODE;VESTIGINGSCODE;TYPE_PO;JAAR;PROGNOSEAANTALLEN\n",
        "INSTELLINGSCODE;INSTELLINGSNAAM;WOONGEMEENTE;LEERWEG;JAAR_2021;JAAR_2022\n",
        "SECTORKAMER NAAM;HOOFDGROEP NAAM;LEERWEG;NIVEAU;WOONPROVINCIE;JAAR_2021\n",
        "INSTELLINGSCODE;HOOFDGROEP NAAM;OMVANG\n",
    ] {
        assert_eq!(refused(header), "file_kind_unknown", "{header}");
    }
}
