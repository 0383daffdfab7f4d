//! `tib`: the use cases of TiB Regio on the command line.
//!
//! Exit code 0: done. 1: refused, with the message on stderr (in JSON with its `code`), or the answer
//! can't be written. 2: the words of the command line are wrong.

mod agreements;
mod arguments;
mod money;
mod print;
mod quick;
mod records;
mod run;
mod sheets;

use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use serde_json::json;
use tib_app::{App, Code, Language, NoDialogs, Ports, Refusal, Texts};

use arguments::{Arguments, Words};

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(words) => return usage(&words),
    };
    let asked = arguments.language.map(|words| match words {
        Words::Nl => Language::Nl,
        Words::En => Language::En,
    });
    let json = arguments.json;
    let home = tib_app::workspace::home(std::env::var_os("TIB_HOME").map(PathBuf::from));
    let app = match App::new(&home, Ports::system(NoDialogs)) {
        Ok(app) => app,
        Err(refusal) => return refuse(&refusal, &Texts::new(asked.unwrap_or_default()), json),
    };
    let texts = asked.map_or_else(|| app.texts(), Texts::of);
    match run::run(&app, texts, arguments) {
        Ok(answer) => {
            let text = if json {
                serde_json::to_string_pretty(&answer.json).unwrap_or_default()
            } else {
                answer.words
            };
            match written(writeln!(std::io::stdout(), "{}", text.trim_end())) {
                Ok(()) => ExitCode::SUCCESS,
                Err(refusal) => refuse(&refusal, texts, json),
            }
        }
        Err(refusal) => refuse(&refusal, texts, json),
    }
}

/// Help that was asked for is an answer like any other.
fn usage(words: &clap::Error) -> ExitCode {
    match written(words.print()) {
        Ok(()) => ExitCode::from(u8::try_from(words.exit_code()).unwrap_or(2)),
        Err(refusal) => refuse(&refusal, &Texts::new(Language::default()), false),
    }
}

/// Whether all of an answer came out. A reader that went away (`tib imports | head`) is no mistake.
fn written(printed: std::io::Result<()>) -> Result<(), Refusal> {
    match printed.and_then(|()| std::io::stdout().flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Refusal::new(Code::OutputUnwritable).with("reason", error))
        }
        _ => Ok(()),
    }
}

fn refuse(refusal: &Refusal, texts: &Texts, json: bool) -> ExitCode {
    let message = tib_app::message(texts, refusal);
    let line = if json {
        json!({ "code": refusal.code, "field": refusal.field, "message": message }).to_string()
    } else {
        message
    };
    let _ = writeln!(std::io::stderr(), "{line}");
    ExitCode::from(1)
}
