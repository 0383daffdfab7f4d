//! Why a file wasn't read, and what is doubtful in one that was.

use std::fmt;

/// The largest file that is read: that of an attachment.
pub const MOST_BYTES: usize = 25 * 1024 * 1024;

/// Why nothing of a file was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is larger than [`MOST_BYTES`].
    TooLarge {
        /// How large it is.
        bytes: usize,
    },
    /// Outlook's own form, `.msg`: to be saved as `.eml` there, or dragged from the new Outlook or the web.
    OutlookFile,
    /// A `winmail.dat` by itself: the message that it came with is asked for.
    Winmail,
    /// It is no message.
    NoMessage,
    /// Messages within messages within messages, more than any program makes.
    TooNested,
    /// There is no card in it.
    NoCard,
    /// There is no event of a calendar in it.
    NoCalendar,
}

impl Fault {
    /// Every fault, for whoever keeps their words.
    pub const CODES: [&'static str; 7] = [
        "mail_too_large",
        "mail_outlook_file",
        "mail_winmail",
        "mail_none",
        "mail_too_nested",
        "card_none",
        "calendar_none",
    ];

    /// The code by which its words are looked up.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "mail_too_large",
            Self::OutlookFile => "mail_outlook_file",
            Self::Winmail => "mail_winmail",
            Self::NoMessage => "mail_none",
            Self::TooNested => "mail_too_nested",
            Self::NoCard => "card_none",
            Self::NoCalendar => "calendar_none",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.code())
    }
}

impl std::error::Error for Fault {}

/// What is told with a message that came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// Its letters weren't what the file says they are; they were read as what they look like.
    Charset,
    /// It has no date that can be read: the user gives one.
    NoDate,
    /// Its date has no time zone; taken as UTC.
    NoZone,
    /// Attachments are packed in a `winmail.dat`, kept as it is: the sender can send again as HTML or plain text.
    Winmail,
    /// It is encrypted: what it says can't be read here.
    Encrypted,
}

impl Doubt {
    /// The code by which its words are looked up.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Charset => "mail_charset",
            Self::NoDate => "mail_no_date",
            Self::NoZone => "mail_no_zone",
            Self::Winmail => "mail_winmail_inside",
            Self::Encrypted => "mail_encrypted",
        }
    }
}
