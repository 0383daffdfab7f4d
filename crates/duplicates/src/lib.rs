//! Which organisations and which people may be the same.
//!
//! Nothing here decides: what comes out is how sure it is, and why, as data. A list is compared with itself
//! ([`organisations::duplicates`], [`people::duplicates`]), or what comes in with what is there
//! ([`organisations::Index`], [`people::Index`]). Neither compares each with each: whoever has nothing in
//! common that would count is never looked at.
//!
//! The answer is about contents alone: the order of a list doesn't matter, and neither do case, accents,
//! blanks and legal forms.

mod blocks;
mod comparison;
mod details;
mod evidence;
mod group;
mod name;
pub mod organisations;
pub mod people;
mod person_name;
mod sound;
mod verdict;
mod words;

pub use comparison::{Compared, compare};
pub use details::phones;
pub use group::groups;
pub use verdict::{Grade, Match, Pair, Reason};

/// A mail address of somebody's own, not a desk's, without case and blanks.
#[must_use]
pub fn own_mail(text: &str) -> Option<String> {
    details::mail(text).filter(|mail| !details::is_desk(mail))
}
