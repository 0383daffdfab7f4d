//! Copies of workspaces: made by time, on request, before a schema changes, of what a put-back replaced,
//! and of what lay beside a log that wasn't the file's. They lie in one folder and are all gone after a
//! month, since they hold people's names too.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Timelike, Utc};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use tib_domain::{Code, Id};

use crate::locking::{self, Key, connect};
use crate::opening::{FLAGS, about, faults, reader, unwritable, with_ending};
use crate::refusals::sql;
use crate::wal::Copy;
use crate::{Opening, Result, Store, chunks, erasing, recover, wal};

/// No copy is kept longer.
pub(crate) const KEPT: TimeDelta = TimeDelta::days(30);
/// As long, of those made by time, one of each hour is kept; then one of each day.
const HOURLY: TimeDelta = TimeDelta::days(1);
/// As long one of each day is kept; then one of each week.
const DAILY: TimeDelta = TimeDelta::days(7);
/// Where copies are looked at, in the folder.
pub(crate) const SCRATCH: &str = "looked-at";
/// How the moment is written in a copy's name, in UTC.
const STAMP: &str = "%Y%m%d-%H%M%S-%3f";

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// An hour had passed.
    Timed,
    /// The user wanted one.
    Asked,
    /// A newer version was about to change the schema.
    Update,
    /// A backup was about to take the file's place.
    Replaced,
    /// The log beside the file was another's; it lies beside the copy.
    Log,
}

impl Reason {
    const ALL: [Self; 5] = [
        Self::Timed,
        Self::Asked,
        Self::Update,
        Self::Replaced,
        Self::Log,
    ];

    /// In names of files and in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Timed => "timed",
            Self::Asked => "asked",
            Self::Update => "update",
            Self::Replaced => "replaced",
            Self::Log => "log",
        }
    }
}

/// A copy in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Why it was made.
    pub reason: Reason,
    /// How large it is, in bytes.
    pub size: u64,
    /// The region of the workspace; nothing when the copy can't be read.
    pub region: Option<Id>,
    /// What the file of the workspace was called, without its ending.
    pub of_name: String,
}

impl Backup {
    /// A copy by its name; nothing for any other file.
    pub(crate) fn of(path: PathBuf, key: Option<&Key>) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_suffix(".tib")?.to_owned();
        let (rest, reason) = name.rsplit_once('-')?;
        let reason = Reason::ALL.into_iter().find(|one| one.as_str() == reason)?;
        let stamp_at = rest.len().checked_sub("20261127-093000-000".len())?;
        let stamp = rest.get(stamp_at..)?;
        let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
        Some(Self {
            of_name: rest.get(..stamp_at)?.trim_end_matches('-').to_owned(),
            size: path.metadata().ok()?.len(),
            region: region(&path, key).ok(),
            path,
            at,
            reason,
        })
    }
}

/// The region of a copy.
fn region(path: &Path, key: Option<&Key>) -> Result<Id> {
    connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, key)?
        .query_row("SELECT id FROM region WHERE deleted = 0", [], |row| {
            row.get::<_, String>(0).map(Id::new)
        })
        .map_err(sql)
}

/// Copies in a folder, of whichever workspace, the newest first.
#[must_use]
pub fn backups(folder: &Path, key: Option<&Key>) -> Vec<Backup> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<Backup> = entries
        .filter_map(|one| Backup::of(one.path(), key))
        .collect();
    found.sort_by(|a, b| (b.at, &b.path).cmp(&(a.at, &a.path)));
    found
}

/// Copies in a folder that a file can be put back from though it can't be opened: those of its region, or,
/// where that can't be read, those of its name, unless they are of several regions. The newest first.
#[must_use]
pub fn backups_for(file: &Path, folder: &Path, key: Option<&Key>) -> Vec<Backup> {
    let mut all = backups(folder, key);
    all.retain(|one| one.region.is_some());
    if let Ok(region) = region(file, key) {
        all.retain(|one| one.region.as_ref() == Some(&region));
        return all;
    }
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    all.retain(|one| one.of_name.as_str() == stem);
    match all.split_first() {
        Some((first, rest)) if rest.iter().any(|one| one.region != first.region) => Vec::new(),
        _ => all,
    }
}

/// Moves all copies, with what lies beside them, from one folder to another. Nothing is taken away before
/// everything is there.
///
/// # Errors
/// Something can't be copied; what there was stays where it was.
pub fn carry_over(from: &Path, to: &Path) -> std::io::Result<()> {
    let mut files: Vec<PathBuf> = backups(from, None)
        .into_iter()
        .map(|one| one.path)
        .collect();
    let logs: Vec<PathBuf> = files.iter().map(|file| with_ending(file, "-log")).collect();
    files.extend(logs.into_iter().filter(|log| log.exists()));
    files.extend(chunks::files(from));
    for file in &files {
        let Ok(inside) = file.strip_prefix(from) else {
            continue;
        };
        let copy = to.join(inside);
        if copy.metadata().map(|about| about.len()).ok() == Some(file.metadata()?.len()) {
            continue;
        }
        if let Some(folder) = copy.parent() {
            std::fs::create_dir_all(folder)?;
        }
        // Under another name until it is whole.
        let fresh = with_ending(&copy, ".new");
        std::fs::copy(file, &fresh)?;
        as_private_as(file, &fresh)?;
        File::open(&fresh)?.sync_all()?;
        std::fs::rename(fresh, copy)?;
    }
    for file in &files {
        std::fs::remove_file(file)?;
    }
    Ok(())
}

/// Takes away copies that are too old, or that stand between others of the same workspace, the chunks that
/// no other needs, and what a kill left of making one or of looking at one.
pub fn expire(folder: &Path, now: DateTime<Utc>, key: Option<&Key>) {
    for folder in [folder, &folder.join(SCRATCH)] {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let unfinished = path.extension().is_some_and(|ending| {
                // What SQLite keeps beside one goes with it.
                ending == "new" || ending == "new-journal"
            });
            let scratch = folder.ends_with(SCRATCH);
            let age = entry
                .metadata()
                .and_then(|about| about.modified())
                .map(|at| now - DateTime::<Utc>::from(at));
            // Of a log that lay where no file was there is no copy.
            let alone = path.extension().is_some_and(|ending| ending == "tib-log")
                && !path.with_extension("tib").exists();
            let most = if alone { KEPT } else { HOURLY };
            if (unfinished || scratch || alone) && age.is_ok_and(|age| age > most) {
                let _ = std::fs::remove_file(&path).or_else(|_| std::fs::remove_dir_all(&path));
            }
        }
    }
    let all = backups(folder, key);
    let kept = kept(&all, now);
    for backup in all.iter().filter(|one| !kept.contains(&one.path)) {
        for file in [backup.path.clone(), with_ending(&backup.path, "-log")] {
            if let Err(error) = std::fs::remove_file(&file)
                && error.kind() != std::io::ErrorKind::NotFound
            {
                tracing::warn!(%error, "an old backup stays");
            }
        }
    }
    chunks::expire(folder, key);
}

/// Which of these copies stay: all of a month, but of those made by time, of each workspace, the last of
/// each hour of a day, of each day of a week, and of each week.
fn kept(all: &[Backup], now: DateTime<Utc>) -> BTreeSet<PathBuf> {
    let mut periods = BTreeSet::new();
    let mut kept = BTreeSet::new();
    // The newest first: it is the last of its period.
    for backup in all {
        let age = now - backup.at;
        if age > KEPT {
            continue;
        }
        let day = backup.at.num_days_from_ce();
        let period = if age <= HOURLY {
            (0, day, backup.at.hour())
        } else if age <= DAILY {
            (1, day, 0)
        } else {
            (2, day / 7, 0)
        };
        // Those that another key locks say nothing of their region.
        let of = match &backup.region {
            Some(region) => region.to_string(),
            None => format!("{}.tib", backup.of_name),
        };
        if backup.reason != Reason::Timed || periods.insert((of, period)) {
            kept.insert(backup.path.clone());
        }
    }
    kept
}

impl Opening {
    /// A path for a copy of a file that isn't there yet.
    pub(crate) fn backup_path(&self, of: &Path, reason: Reason) -> Result<PathBuf> {
        std::fs::create_dir_all(&self.backups)
            .map_err(|error| unwritable(&self.backups, &error))?;
        let name = of.file_stem().unwrap_or_default().to_string_lossy();
        let mut at = self.clock.now();
        loop {
            let stamp = at.format(STAMP);
            let file = format!("{name}-{stamp}-{}.tib", reason.as_str());
            let path = self.backups.join(file);
            if !path.exists() {
                return Ok(path);
            }
            at += TimeDelta::milliseconds(1);
        }
    }

    /// A copy of everything that a connection sees, opened and checked. The chunks of attachments lie
    /// beside it.
    pub(crate) fn back_up(
        &self,
        connection: &mut Connection,
        of: &Path,
        reason: Reason,
    ) -> Result<PathBuf> {
        let copy = self.backup_path(of, reason)?;
        // Under another name until it is whole.
        let fresh = with_ending(&copy, ".new");
        self.back_up_to(connection, of, &fresh, &copy)
            .inspect_err(|_| {
                let _ = std::fs::remove_file(&fresh);
            })?;
        Ok(copy)
    }

    fn back_up_to(
        &self,
        connection: &mut Connection,
        of: &Path,
        fresh: &Path,
        copy: &Path,
    ) -> Result<()> {
        let failed = |error: std::io::Error| unwritable(copy, &error);
        let key = self.key.as_ref();
        chunks::copy_without(connection, fresh, key).map_err(|error| {
            let kind = match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull) => "full",
                _ => "other",
            };
            about(Code::OutputUnwritable, copy)
                .with("kind", kind)
                .with("reason", error)
        })?;
        if key.is_some() && locking::is_plain(fresh) {
            return Err(locking::locked(fresh, "not_locked"));
        }
        checked(fresh, key)?;
        as_private_as(of, fresh).map_err(failed)?;
        let _held = chunks::put_beside(connection, fresh, self, of)?;
        std::fs::rename(fresh, copy).map_err(failed)
    }
}

/// Lets whoever may read a file read a copy of it, and nobody else; its owner may write it. Elsewhere than on
/// Unix that follows from the folder.
pub(crate) fn as_private_as(of: &Path, copy: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mut permissions = of.metadata()?.permissions();
        permissions.set_mode(permissions.mode() | 0o200);
        std::fs::set_permissions(copy, permissions)?;
    }
    #[cfg(not(unix))]
    let _ = (of, copy);
    Ok(())
}

/// A copy that is whole, and whose state has a name of its own.
fn checked(copy: &Path, key: Option<&Key>) -> Result<()> {
    let connection = connect(copy, FLAGS, key)?;
    match faults(&connection, "PRAGMA quick_check(1)")?.first() {
        None => wal::name_anew(&connection).map_err(sql),
        Some(fault) => Err(about(Code::OutputUnwritable, copy).with("reason", fault)),
    }
}

impl Store {
    /// Copies the workspace as it is now; whoever works in it goes on.
    pub fn back_up(&self, reason: Reason) -> Result<PathBuf> {
        // Of its own, so that nobody who reads finds it busy. SQLite takes a copy for a change.
        let mut connection = reader(&self.looked_at, self.opening.key.as_ref())?;
        connection
            .pragma_update(None, "query_only", false)
            .map_err(sql)?;
        self.opening.back_up(&mut connection, &self.path, reason)
    }

    /// Copies of this workspace, the newest first.
    #[must_use]
    pub fn backups(&self) -> Vec<Backup> {
        let region = self.region().ok().map(|region| region.id);
        let mut all = backups(&self.opening.backups, self.opening.key.as_ref());
        all.retain(|one| one.region.is_none() || one.region == region);
        all
    }
}

/// Makes a workspace file of a copy, with the log that was set aside beside it; as far as the two can be
/// read together, since the log was begun for another file. Attachments come in again.
pub fn take_out(backup: &Backup, to: &Path, opening: &Opening) -> Result<()> {
    let failed = |error: std::io::Error| unwritable(to, &error);
    let copy = Copy::of(&backup.path, &opening.scratch())?;
    let log = with_ending(&backup.path, "-log");
    if log.exists() {
        std::fs::copy(&log, wal::beside(&copy.file)).map_err(failed)?;
    }
    let key = opening.key.as_ref();
    match checked(&copy.file, key) {
        Ok(()) => {}
        Err(refusal) if refusal.code == Code::WorkspaceLocked => {
            return Err(refusal.with("path", backup.path.display()));
        }
        Err(_) => {
            return recover::read_into(&copy.file, key, &backup.path, to, opening).map(drop);
        }
    }
    if chunks::bring_in(&copy.file, key, &opening.chunks_of(&backup.path), None)? > 0 {
        return Err(about(Code::BackupIncomplete, &backup.path));
    }
    let of_copy = match locking::is_plain(&copy.file) {
        // Made before the workspace was locked.
        true => opening.with_key(None),
        false => opening.clone(),
    };
    erasing::from_copy(&copy.file, &of_copy)?;
    // Under another name until it is whole: a file that the user wants replaced stays until then.
    let fresh = with_ending(to, ".new");
    let written = match key {
        // Made before the workspace was locked.
        Some(_) if locking::is_plain(&copy.file) => {
            locking::write_anew(&copy.file, None, &fresh, opening)
        }
        _ => std::fs::copy(&copy.file, &fresh).map(drop).map_err(failed),
    };
    written
        .and_then(|()| std::fs::rename(&fresh, to).map_err(failed))
        .inspect_err(|_| {
            let _ = std::fs::remove_file(&fresh);
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn timed(minutes_ago: i64, now: DateTime<Utc>) -> Backup {
        Backup {
            path: PathBuf::from(format!("{minutes_ago}.tib")),
            at: now - TimeDelta::minutes(minutes_ago),
            reason: Reason::Timed,
            size: 0,
            region: Some(Id::new("r")),
            of_name: String::new(),
        }
    }

    proptest! {
        /// Whenever copies were made: none is older than a month, the newest stays, there are never
        /// many, and from nearly any moment of the last week there is one of at most two days before.
        #[test]
        fn few_are_kept_and_none_for_long(ages in proptest::collection::btree_set(0..60_000_i64, 1..400)) {
            let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
            let all: Vec<Backup> = ages.iter().map(|age| timed(*age, now)).collect();
            let kept = kept(&all, now);
            prop_assert!(kept.len() <= 25 + 8 + 5);
            for backup in &all {
                let stays = kept.contains(&backup.path);
                let age = now - backup.at;
                prop_assert!(!stays || age <= KEPT);
                let followed = |within: TimeDelta| all.iter().any(|other| {
                    other.at >= backup.at && other.at - backup.at <= within && kept.contains(&other.path)
                });
                if age <= HOURLY {
                    prop_assert!(followed(TimeDelta::hours(1)));
                } else if age <= DAILY {
                    prop_assert!(followed(TimeDelta::days(1)));
                } else if age <= KEPT {
                    prop_assert!(followed(TimeDelta::days(7)));
                }
            }
        }
    }

    #[test]
    fn what_the_user_wanted_stays_for_a_month_and_workspaces_do_not_crowd_each_other_out() {
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let of = |minutes, reason, region: &str| Backup {
            reason,
            region: Some(Id::new(region)),
            path: PathBuf::from(format!("{minutes}{region}")),
            ..timed(minutes, now)
        };
        let all = [
            of(1, Reason::Timed, "a"),
            of(2, Reason::Asked, "a"),
            of(2, Reason::Timed, "b"),
            of(3, Reason::Timed, "a"),
            of(20_000, Reason::Asked, "a"),
            of(50_000, Reason::Asked, "a"),
        ];
        let kept = kept(&all, now);
        let stays: Vec<bool> = all.iter().map(|one| kept.contains(&one.path)).collect();
        assert_eq!(stays, [true, true, true, false, true, false]);
    }

    #[test]
    fn a_copy_is_known_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "regio-twente-20261127-093000-001-timed.tib",
            "r-20261127-093000-002-log.tib",
            "r-20261127-093000-002-log.tib-log",
            "r-20261327-093000-002-timed.tib",
            "r-20261127-093000-002-timed.tib.new",
            "timed.tib",
            "é-timed.tib",
            "notes.txt",
        ] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let found = backups(folder.path(), None);
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.at.to_rfc3339(), one.reason, one.region.clone()))
            .collect();
        let second = "2026-11-27T09:30:00.002+00:00".to_owned();
        let first = "2026-11-27T09:30:00.001+00:00".to_owned();
        assert_eq!(
            found,
            [(second, Reason::Log, None), (first, Reason::Timed, None)]
        );
    }
}
