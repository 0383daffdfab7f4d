//! Whatever the bytes: rows or an error, never a panic, and never without end.
#![no_main]

use std::io::Cursor;
use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use tib_open_data::{Row, classify_exam, classify_mbo, open_reader};

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut opened) = open_reader(Cursor::new(bytes.to_vec()), "2019.csv", None) else {
        return;
    };
    let layout = opened.layout().len();
    let mut rows = 0_u64;
    let read = opened.for_each(|row| {
        rows += 1;
        match row {
            Ok(Row::Figures(row)) => {
                assert_eq!(row.cells.len(), layout);
                assert!(row.cells.iter().all(|cell| cell.low() <= cell.high()));
                let _ = row.classification();
                let _ = classify_exam(row.element);
                let _ = classify_mbo(&row.education, row.sector, row.profile);
            }
            Ok(_) => {}
            Err(rejected) => assert!(rejected.line <= rejected.last_line),
        }
        ControlFlow::Continue(())
    });
    if let Ok(summary) = read {
        assert_eq!(summary.rows + summary.rejected, rows);
    }
});
