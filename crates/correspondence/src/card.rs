//! A person as a card has them.

/// A person or a desk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// First name and surname as it is shown; empty where the card is of an organisation.
    pub name: String,
    /// Where they work.
    pub organisation: String,
    /// In which part of it.
    pub department: String,
    /// What they do there.
    pub function: String,
    /// Mail addresses, the preferred one first.
    pub mails: Vec<Reach>,
    /// Telephone numbers as they were written, the preferred one first.
    pub phones: Vec<Reach>,
    /// Where they work, or else where they live.
    pub address: Option<PostalAddress>,
    /// A note; several lines.
    pub note: String,
    /// A web address.
    pub website: String,
}

impl Card {
    /// Whether it says nothing of anybody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_empty()
            && self.organisation.is_empty()
            && self.mails.is_empty()
            && self.phones.is_empty()
    }
}

/// A mail address or telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The address or number.
    pub value: String,
    /// What for.
    pub usage: Usage,
}

/// What an address or number is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Usage {
    /// At work.
    Work,
    /// At home.
    Home,
    /// A telephone that is carried.
    Mobile,
    /// A fax, wherever it is.
    Fax,
    /// The card doesn't say.
    #[default]
    Other,
}

/// Where something is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PostalAddress {
    /// Street and number, or a box.
    pub street: String,
    /// Postcode as it was written.
    pub postcode: String,
    /// Place.
    pub place: String,
    /// Country, where the card says one.
    pub country: String,
}
