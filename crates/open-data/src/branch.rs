//! The number of a school branch.

use std::fmt;

use crate::table::trim;

/// The number of a branch: the institution's BRIN (two digits, two capitals) and two digits for
/// the branch, `00AH01`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BranchCode([u8; 6]);

impl BranchCode {
    /// Puts the two columns together. `branch` has one or two digits, or is already the whole
    /// number, and then a filled `brin` must agree with it. `None` if that makes no number.
    #[must_use]
    pub fn new(brin: &str, branch: &str) -> Option<Self> {
        let (brin, branch) = (trim(brin).as_bytes(), trim(branch).as_bytes());
        let code = match (brin, branch) {
            (&[a, b, c, d], &[y, z]) => [a, b, c, d, y, z],
            // A spreadsheet eats the leading zero.
            (&[a, b, c, d], &[z]) => [a, b, c, d, b'0', z],
            (_, &[a, b, c, d, y, z])
                if brin.is_empty() || brin.eq_ignore_ascii_case(&[a, b, c, d]) =>
            {
                [a, b, c, d, y, z]
            }
            _ => return None,
        };
        let code = code.map(|b| b.to_ascii_uppercase());
        let [a, b, c, d, y, z] = code;
        let digits = [a, b, y, z].iter().all(u8::is_ascii_digit);
        (digits && c.is_ascii_uppercase() && d.is_ascii_uppercase()).then_some(Self(code))
    }

    /// The whole number, six characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The institution's BRIN, four characters.
    #[must_use]
    pub fn brin(&self) -> &str {
        self.as_str().get(..4).unwrap_or_default()
    }
}

impl fmt::Display for BranchCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for BranchCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(brin: &str, branch: &str) -> Option<String> {
        BranchCode::new(brin, branch).map(|code| code.to_string())
    }

    #[test]
    fn both_ways_of_writing() {
        assert_eq!(code("99xy", "07").as_deref(), Some("99XY07"));
        assert_eq!(code(" 99XY ", "7").as_deref(), Some("99XY07"));
        assert_eq!(code("99XY", "99xy07").as_deref(), Some("99XY07"));
        assert_eq!(code("", "99XY07").as_deref(), Some("99XY07"));
        assert_eq!(BranchCode::new("99XY", "07").unwrap().brin(), "99XY");
    }

    #[test]
    fn what_is_no_number() {
        for (brin, branch) in [
            ("", ""),
            ("99XY", ""),
            ("99XY", "98XY07"),
            ("XY99", "07"),
            ("99XY", "0A"),
            ("é9X", "07"),
        ] {
            assert_eq!(code(brin, branch), None, "{brin} {branch}");
        }
    }
}
