//! Everything secret: the service's own, tokens, codes and passwords.
//!
//! The service's secret lies in a file of its own beside the database, so that a leaked copy of
//! the database holds nothing to get in with: tokens are there as SHA-256, codes as a keyed hash,
//! passwords as Argon2id.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use ed25519_dalek::SigningKey;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use tib_protocol::{EnrolmentCode, TOKEN_PREFIX};
use uuid::Uuid;

use crate::environment::{EntropyError, Environment, random};

/// The name of the secret's file in the data folder.
pub const SECRET_FILE: &str = "service.secret";

/// The secret that tokens are derived from and codes are hashed with.
#[derive(Clone)]
pub struct ServiceSecret([u8; 32]);

/// The service's secret can't be used.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// Reading or writing the file failed.
    #[error("{SECRET_FILE}: {0}")]
    File(#[from] std::io::Error),
    /// The file holds something else.
    #[error("{SECRET_FILE} doesn't hold 64 hexadecimal digits")]
    Unreadable,
    /// No random bytes to make one from.
    #[error(transparent)]
    EntropyError(#[from] EntropyError),
    /// There's a database, and not the secret that it was made with.
    #[error(
        "{SECRET_FILE} isn't the one that this database was made with; put back the right file"
    )]
    Other,
    /// The password can't be hashed.
    #[error("the password can't be hashed: {0}")]
    Password(String),
}

impl ServiceSecret {
    /// A secret of these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads the secret of a data folder, or makes one that only this user can read.
    ///
    /// # Errors
    /// When the file can't be read or written, or holds something else.
    pub fn of_folder(folder: &Path, environment: &dyn Environment) -> Result<Self, SecretError> {
        let path = folder.join(SECRET_FILE);
        match fs::read_to_string(&path) {
            Ok(text) => {
                let mut bytes = [0; 32];
                hex::decode_to_slice(text.trim(), &mut bytes)
                    .map_err(|_| SecretError::Unreadable)?;
                Ok(Self(bytes))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let bytes = random(environment)?;
                let mut options = fs::OpenOptions::new();
                options.write(true).create_new(true);
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                let mut file = options.open(&path)?;
                file.write_all(hex::encode(bytes).as_bytes())?;
                file.sync_all()?;
                Ok(Self(bytes))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The service's own Ed25519 key.
    #[must_use]
    pub fn signing_key(&self) -> SigningKey {
        SigningKey::from_bytes(&self.mac("service signing key", &[]))
    }

    /// The public half, as it goes over the wire.
    #[must_use]
    pub fn public_key(&self) -> String {
        hex::encode(self.signing_key().verifying_key().to_bytes())
    }

    /// A device's token. Derived, not drawn: a device whose answer got lost on the way asks again
    /// with the same code and key and gets the same token, without it being stored anywhere.
    #[must_use]
    pub fn token(&self, code: Uuid, public_key: &[u8; 32]) -> String {
        let bits = self.mac("device token", &[code.as_bytes(), public_key]);
        format!("{TOKEN_PREFIX}{}", hex::encode(bits))
    }

    /// A code's secret as stored: 40 bits could be guessed from a plain hash within minutes.
    #[must_use]
    pub fn code_hash(&self, code: Uuid, secret: &str) -> [u8; 32] {
        self.mac("enrolment code", &[code.as_bytes(), secret.as_bytes()])
    }

    fn mac(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        // HMAC takes a key of any length: this never fails, and an empty answer never matches.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return [0; 32];
        };
        for part in [&[purpose.as_bytes()], parts].concat() {
            // With its length, so that two lists of parts never read the same.
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

/// A token as stored.
#[must_use]
pub fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// A new token for a session of a national user.
///
/// # Errors
/// When the system has no random bytes to give.
pub fn session_token(environment: &dyn Environment) -> Result<String, EntropyError> {
    Ok(hex::encode(random::<32>(environment)?))
}

/// A new enrolment code.
///
/// # Errors
/// When the system has no random bytes to give.
pub fn enrolment_code(environment: &dyn Environment) -> Result<EnrolmentCode, EntropyError> {
    Ok(EnrolmentCode::from_random(random(environment)?))
}

/// A password for someone who didn't bring one: 120 bits, readable aloud.
///
/// # Errors
/// When the system has no random bytes to give.
pub fn generated_password(environment: &dyn Environment) -> Result<String, EntropyError> {
    Ok(format!(
        "{}-{}",
        enrolment_code(environment)?,
        enrolment_code(environment)?
    ))
}

/// The Argon2id hash of a password, with a salt of its own.
///
/// # Errors
/// When there's no chance for a salt, or the password is longer than Argon2 takes.
pub fn hash_password(password: &str, environment: &dyn Environment) -> Result<String, SecretError> {
    let salt: [u8; 16] = random(environment)?;
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|error| SecretError::Password(error.to_string()))
}

/// Whether the password is the one that was hashed. Without a hash the same work is done for
/// nothing, so that the time taken doesn't tell which mail addresses have an account.
#[must_use]
pub fn password_fits(password: &str, hash: Option<&str>) -> bool {
    let Some(hash) = hash.and_then(|text| PasswordHash::new(text).ok()) else {
        let _ = Argon2::default().hash_password_with_salt(password.as_bytes(), b"nobody's salt...");
        return false;
    };
    Argon2::default()
        .verify_password(password.as_bytes(), &hash)
        .is_ok()
}
