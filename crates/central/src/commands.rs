//! The command line.

use std::error::Error;
use std::io::{BufRead, ErrorKind, Write};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use clap::{Args, Parser, Subcommand};
use serde_json::{Value, json};
use tib_central::environment::{Environment, new_id};
use tib_central::routes::{Rate, Service, router};
use tib_central::secrets::{generated_password, hash_password};
use tib_central::serve::{listen, make_code, make_region, open, stop_at_signal};
use tib_central::storage::{
    Actor, NewRegionList, NewUser, Role, RuleViolation, Storage, StorageError,
};
use tib_central::words::{Language, refused};
use tib_domain::amsterdam_day;
use uuid::Uuid;

use crate::System;

const SHORTEST_PASSWORD: usize = 12;

#[derive(Parser)]
#[command(name = "tib-central", version, about = "The national service of TiB")]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Where everything is kept: database and secret
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        default_value = "tib-central-data"
    )]
    data: PathBuf,
    /// Answer in JSON
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Answer laptops and browsers
    Serve(Serve),
    /// National users
    #[command(subcommand)]
    User(UserCommand),
    /// Regions
    #[command(subcommand)]
    Region(RegionCommand),
    /// Make a code with which a region's laptop gets in
    Code {
        /// The region's name or id
        region: String,
    },
    /// The national list of regions with their municipalities
    #[command(subcommand)]
    Taxonomy(TaxonomyCommand),
    /// Laptops of the regions
    #[command(subcommand)]
    Device(DeviceCommand),
}

#[derive(Args)]
struct Serve {
    /// Port 0 takes any that's free
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8730")]
    listen: SocketAddr,
    /// Certificate chain (PEM), to answer by https without a proxy
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The certificate's private key (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// A proxy in front answers by https: mark cookies as for https only
    #[arg(long)]
    behind_https: bool,
    /// Requests a second that one laptop may keep up; an address may do ten times as many
    #[arg(long, value_name = "N", default_value_t = 10)]
    rate: u32,
}

#[derive(Subcommand)]
enum UserCommand {
    /// Add someone who signs in on the national page
    Add {
        /// The mail address to sign in with
        mail: String,
        /// What this user may do
        #[arg(long, value_enum, default_value = "reader")]
        role: Role,
        /// Read the password from standard input; without it one is made and printed
        #[arg(long)]
        password_stdin: bool,
    },
}

#[derive(Subcommand)]
enum RegionCommand {
    /// Add a region
    Add {
        /// The name that everyone sees
        name: String,
    },
    /// All regions
    List,
}

#[derive(Subcommand)]
enum TaxonomyCommand {
    /// Save the list that stands in a file, and publish it to all regions
    Import {
        /// Rows of region;name;gm;branch;sign;from;to
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// The list as a file
    Export,
}

#[derive(Subcommand)]
enum DeviceCommand {
    /// All laptops
    List,
    /// Shut a laptop out; its own data stay
    Revoke {
        /// The laptop's id
        id: Uuid,
    },
}

pub fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let system = System;
    let by = Actor::CommandLine;
    let (storage, secret) = open(&arguments.data, &system)?;
    let storage_ref = storage.as_ref();
    let (words, answer) = match arguments.command {
        Command::Serve(serve) => {
            let secure = serve.tls_cert.is_some() || serve.behind_https;
            let rate = Rate {
                per_device: serve.rate,
                per_address: serve.rate.saturating_mul(10),
            };
            let service =
                Service::new(Arc::clone(&storage), secret, Arc::new(system), rate, secure);
            return answer_requests(serve, service, arguments.json);
        }
        Command::User(UserCommand::Add {
            mail,
            role,
            password_stdin,
        }) => add_user(storage_ref, &mail, role, password_stdin)?,
        Command::Region(RegionCommand::Add { name }) => {
            let region = make_region(storage_ref, &system, name.trim(), &by)
                .map_err(|error| said(error, &format!("there's already a region {name}")))?;
            (format!("{}  {}", region.id, region.name), json!(region))
        }
        Command::Region(RegionCommand::List) => {
            let regions = storage_ref.overview()?;
            let lines = regions
                .iter()
                .map(|one| format!("{}  {}", one.region.id, one.region.name));
            (
                lines.collect::<Vec<_>>().join("\n"),
                json!({"regions": regions}),
            )
        }
        Command::Code { region } => {
            let region = storage_ref
                .find_region(&region)
                .map_err(|error| said(error, &format!("there's no region {region}")))?;
            let (code, expires_at) = make_code(storage_ref, &secret, &system, &region, &by)?;
            let answer =
                json!({"code": code.to_string(), "region": region, "expires_at": expires_at});
            (
                format!(
                    "{code}  ({}, until {})",
                    region.name,
                    amsterdam_day(expires_at)
                ),
                answer,
            )
        }
        Command::Taxonomy(TaxonomyCommand::Import { file }) => import_list(storage_ref, &file)?,
        Command::Taxonomy(TaxonomyCommand::Export) => {
            let list = storage_ref.region_list()?;
            let regions = list.as_ref().map(|list| list.regions.as_slice());
            let text = tib_region_list::write(regions.unwrap_or_default());
            (text.trim_end().to_owned(), json!(list))
        }
        Command::Device(DeviceCommand::List) => {
            let devices = storage_ref.devices(None)?;
            let lines = devices.iter().map(|device| {
                let end = if device.revoked_at.is_some() {
                    "  shut out"
                } else {
                    ""
                };
                format!("{}  {}{end}", device.id, device.region.name)
            });
            (
                lines.collect::<Vec<_>>().join("\n"),
                json!({"devices": devices}),
            )
        }
        Command::Device(DeviceCommand::Revoke { id }) => {
            storage_ref
                .revoke_device(id, &by, system.now())
                .map_err(|error| said(error, &format!("there's no laptop {id}")))?;
            (
                format!("{id}  shut out"),
                json!({"id": id, "revoked": true}),
            )
        }
    };
    print(arguments.json, &words, &answer)?;
    Ok(())
}

fn add_user(
    storage: &dyn Storage,
    mail: &str,
    role: Role,
    from_stdin: bool,
) -> Result<(String, Value), Box<dyn Error>> {
    let system = System;
    let mail = mail.trim();
    if !mail.contains('@') || mail.contains(char::is_whitespace) {
        return Err(format!("{mail} isn't a mail address").into());
    }
    let generated = if from_stdin {
        None
    } else {
        Some(generated_password(&system)?)
    };
    let password = match &generated {
        Some(password) => password.clone(),
        None => {
            let mut line = String::new();
            std::io::stdin().lock().read_line(&mut line)?;
            line.trim_end_matches(['\r', '\n']).to_owned()
        }
    };
    if password.chars().count() < SHORTEST_PASSWORD {
        return Err(format!("a password has {SHORTEST_PASSWORD} characters or more").into());
    }
    let user = NewUser {
        id: new_id(&system)?,
        mail: mail.to_owned(),
        role,
        password_hash: hash_password(&password, &system)?,
    };
    storage
        .add_user(&user, system.now())
        .map_err(|error| said(error, &format!("there's already a user {mail}")))?;
    let words = match &generated {
        Some(password) => format!("{mail}  {}\npassword: {password}", role.as_str()),
        None => format!("{mail}  {}", role.as_str()),
    };
    let mut answer = json!({"id": user.id, "mail": mail, "role": role});
    if let (Some(password), Some(answer)) = (generated, answer.as_object_mut()) {
        answer.insert("password".to_owned(), password.into());
    }
    Ok((words, answer))
}

fn import_list(storage: &dyn Storage, file: &Path) -> Result<(String, Value), Box<dyn Error>> {
    let system = System;
    let open = std::fs::File::open(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let regions = tib_region_list::read(open, &file.display().to_string())
        .map_err(|refusal| refused(&refusal, Language::English))?;
    let before = storage.region_list()?;
    let list = storage.save_region_list(
        &NewRegionList {
            based_on: before.as_ref().map_or(0, |list| list.version),
            regions,
            item: new_id(&system)?,
        },
        &Actor::CommandLine,
        system.now(),
    )?;
    let unchanged = before.is_some_and(|before| before.version == list.version);
    let doubts = tib_region_list::doubts(&list.regions);
    let regions = list.regions.len();
    let mut words = if unchanged {
        format!(
            "version {}, {regions} regions: nothing changed",
            list.version
        )
    } else {
        format!("version {}, {regions} regions, published", list.version)
    };
    for doubt in &doubts {
        let (key, holes) = doubt.sentence();
        words = format!("{words}\n! {}", Language::English.texts().with(key, &holes));
    }
    let answer = json!({
        "version": list.version, "regions": regions, "published": !unchanged, "doubts": doubts,
    });
    Ok((words, answer))
}

fn answer_requests(serve: Serve, service: Service, as_json: bool) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async move {
        let tls = match (serve.tls_cert, serve.tls_key) {
            (Some(cert), Some(key)) => {
                // Only fails when there's one already, which is as good.
                let _ = rustls::crypto::ring::default_provider().install_default();
                Some(RustlsConfig::from_pem_file(cert, key).await?)
            }
            _ => None,
        };
        let listener = TcpListener::bind(serve.listen)?;
        let scheme = if tls.is_some() { "https" } else { "http" };
        let address = format!("{scheme}://{}", listener.local_addr()?);
        print(as_json, &address, &json!({"address": address}))?;
        let handle = Handle::new();
        tokio::spawn(stop_at_signal(handle.clone()));
        listen(router(service), listener, tls, handle).await?;
        Ok(())
    })
}

/// A refusal in words that fit what was asked.
fn said(error: StorageError, words: &str) -> Box<dyn Error> {
    match error {
        StorageError::Refused(RuleViolation::Exists | RuleViolation::NotFound) => words.into(),
        other => other.into(),
    }
}

fn print(as_json: bool, words: &str, answer: &Value) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let written = if as_json {
        writeln!(out, "{answer}")
    } else {
        writeln!(out, "{words}")
    };
    // Whoever started us may be waiting for this line.
    match written.and_then(|()| out.flush()) {
        // A reader that went away (`tib-central region list | head`) is no mistake.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
