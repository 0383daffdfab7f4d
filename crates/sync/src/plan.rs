//! What to do next, from what the laptop has and what the service says it has. Pure.

use tib_protocol::{Hash, SeriesState};
use uuid::Uuid;

/// What the laptop knows about its own series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Local {
    /// The series.
    pub series: Uuid,
    /// The series that this one continues, if one.
    pub predecessor: Option<Uuid>,
    /// The service that the workspace is bound to.
    pub service: Uuid,
    /// Entries written; their indexes are 1 to this.
    pub entries: u64,
    /// Entries with a receipt: the first so many.
    pub acknowledged: u64,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Both ends have the same entries, by count and by hash.
    InStep,
    /// Send the entries after this index, in order.
    Send {
        /// The last entry that needn't be sent.
        after: u64,
        /// The service once confirmed more than it has now: it was restored from an old backup.
        server_lost: bool,
    },
    /// This file can't go on with its series.
    Begin(NewSeries),
    /// Another service answers under the address, or it was emptied: ask the user, do nothing.
    OtherService {
        /// Who answered.
        found: Uuid,
    },
}

/// Why a file needs a series of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewSeries {
    /// The service has entries that this file doesn't: an old copy was put back
    /// (`client_lost_entries`).
    ClientLost,
    /// The service has other entries at the same places: two copies went on side by side.
    Diverged,
}

/// Decides. `chain_at` gives the chain over the first so many entries of the laptop, and is asked
/// at most once.
///
/// # Errors
/// Whatever `chain_at` refuses with.
pub fn plan<E>(
    local: &Local,
    server: &SeriesState,
    chain_at: impl FnOnce(u64) -> Result<Hash, E>,
) -> Result<Step, E> {
    if server.service != local.service {
        return Ok(Step::OtherService {
            found: server.service,
        });
    }
    let there = server.next.saturating_sub(1);
    if there > local.entries {
        return Ok(Step::Begin(NewSeries::ClientLost));
    }
    if chain_at(there)? != server.chain {
        return Ok(Step::Begin(NewSeries::Diverged));
    }
    if there == local.entries && local.acknowledged == local.entries {
        return Ok(Step::InStep);
    }
    // What arrived without its receipt reaching us is sent again: that is how we get the receipt.
    Ok(Step::Send {
        after: there.min(local.acknowledged),
        server_lost: there < local.acknowledged,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::convert::Infallible;
    use tib_protocol::chain_step;

    const SERVICE: Uuid = Uuid::from_u128(7);

    fn hash(number: u8) -> Hash {
        Hash::from_bytes([number; 32])
    }

    fn chain(hashes: &[Hash]) -> Hash {
        hashes
            .iter()
            .zip(1..)
            .fold(Hash::NOTHING, |before, (hash, index)| {
                chain_step(&before, hash, index)
            })
    }

    fn local(entries: usize, acknowledged: usize) -> Local {
        Local {
            series: Uuid::from_u128(1),
            predecessor: None,
            service: SERVICE,
            entries: entries as u64,
            acknowledged: acknowledged as u64,
        }
    }

    fn decide(mine: &[Hash], acknowledged: usize, theirs: &[Hash]) -> Step {
        let server = SeriesState {
            service: SERVICE,
            next: theirs.len() as u64 + 1,
            chain: chain(theirs),
        };
        plan::<Infallible>(&local(mine.len(), acknowledged), &server, |n| {
            Ok(chain(&mine[..usize::try_from(n).unwrap()]))
        })
        .unwrap()
    }

    #[test]
    fn another_service_stops_everything() {
        let server = SeriesState::empty(Uuid::from_u128(8));
        let step = plan::<Infallible>(&local(3, 3), &server, |_| unreachable!()).unwrap();
        assert_eq!(
            step,
            Step::OtherService {
                found: Uuid::from_u128(8)
            }
        );
    }

    #[test]
    fn an_old_copy_and_a_twin_get_a_series_of_their_own() {
        let [a, b, c] = [hash(1), hash(2), hash(3)];
        assert_eq!(decide(&[a], 1, &[a, b]), Step::Begin(NewSeries::ClientLost));
        assert_eq!(
            decide(&[a, c], 1, &[a, b]),
            Step::Begin(NewSeries::Diverged)
        );
    }

    #[test]
    fn a_lost_answer_and_a_restored_service_are_sent_again() {
        let [a, b] = [hash(1), hash(2)];
        let send = |after, server_lost| Step::Send { after, server_lost };
        assert_eq!(decide(&[a, b], 1, &[a, b]), send(1, false));
        assert_eq!(decide(&[a, b], 2, &[a]), send(1, true));
        assert_eq!(decide(&[a, b], 2, &[a, b]), Step::InStep);
    }

    proptest! {
        /// Following the plan brings the service exactly what the laptop has, whatever it had of it.
        #[test]
        fn following_the_plan_ends_in_step(count in 0_usize..40, there in 0_usize..40, told in 0_usize..40) {
            let mine: Vec<Hash> = (0..count).map(|n| hash(u8::try_from(n).unwrap())).collect();
            let mut theirs = mine[..there.min(count)].to_vec();
            let told = told.min(count);
            match decide(&mine, told, &theirs) {
                Step::InStep => prop_assert_eq!(&theirs, &mine),
                Step::Send { after, .. } => {
                    let after = usize::try_from(after).unwrap();
                    // Nothing is skipped, and nothing with a receipt that still stands goes twice.
                    prop_assert!(after <= theirs.len());
                    prop_assert_eq!(after, told.min(theirs.len()));
                    theirs.truncate(after);
                    theirs.extend_from_slice(&mine[after..]);
                    prop_assert_eq!(decide(&mine, count, &theirs), Step::InStep);
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
}
