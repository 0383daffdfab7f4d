//! Files of people and messages: what a phone, Outlook or a mail program saves, from bytes to values; and days
//! of a plan as a calendar ([`write_calendar`]).
//!
//! Cards ([`cards`], [`write_card`]) and messages ([`message`]). Nothing here panics on any bytes, asks a clock,
//! or keeps anything; what can't be read is a [`Fault`] with a code, what was read with a reserve a
//! [`Doubt`].
//!
//! Cards have a reader of their own. What goes wrong in real ones goes wrong in bytes, before any text: a code
//! page of each line, soft breaks, photos folded in three ways. A library that starts from text leaves that
//! to do, and what is left then is splitting at colons and semicolons.

mod calendar;
mod card;
mod content_lines;
mod fault;
mod headers;
mod html;
mod mail;
mod read_calendar;
mod read_card;
mod text;
mod write_card;
mod write_lines;

pub use calendar::{Event, Standing, fits, write_calendar};
pub use card::{Card, PostalAddress, Reach, Usage};
pub use fault::{Doubt, Fault, MOST_BYTES};
pub use mail::{Attachment, MailAddress, Message, message};
pub use read_calendar::{DayEvent, DayEvents, day_events};
pub use read_card::cards;
pub use write_card::write_card;
