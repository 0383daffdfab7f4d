//! The number of a school branch or of a whole institution.

use std::fmt;

use crate::table::trim;

/// The number under which figures are published: of a branch the institution's BRIN (two digits,
/// two capitals) and two digits for the branch, `00AH01`; of a whole institution the BRIN alone,
/// `25PT`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnitCode {
    bytes: [u8; 6],
    branch: bool,
}

impl UnitCode {
    /// A branch, of the two columns put together. `branch` has one or two digits, or is already
    /// the whole number, and then a filled `brin` must agree with it. `None` if that makes no
    /// number.
    #[must_use]
    pub fn branch(brin: &str, branch: &str) -> Option<Self> {
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
        Self::checked(code, true)
    }

    /// A whole institution. `None` if that is no number of one.
    #[must_use]
    pub fn institution(brin: &str) -> Option<Self> {
        let &[a, b, c, d] = trim(brin).as_bytes() else {
            return None;
        };
        Self::checked([a, b, c, d, b'0', b'0'], false)
    }

    fn checked(code: [u8; 6], branch: bool) -> Option<Self> {
        let bytes = code.map(|b| b.to_ascii_uppercase());
        let [a, b, c, d, y, z] = bytes;
        let digits = [a, b, y, z].iter().all(u8::is_ascii_digit);
        (digits && c.is_ascii_uppercase() && d.is_ascii_uppercase())
            .then_some(Self { bytes, branch })
    }

    /// The number: six characters of a branch, four of an institution.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let whole = std::str::from_utf8(&self.bytes).unwrap_or_default();
        if self.branch {
            whole
        } else {
            whole.get(..4).unwrap_or_default()
        }
    }

    /// The institution's BRIN, four characters.
    #[must_use]
    pub fn brin(&self) -> &str {
        self.as_str().get(..4).unwrap_or_default()
    }
}

impl fmt::Display for UnitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for UnitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(brin: &str, branch: &str) -> Option<String> {
        UnitCode::branch(brin, branch).map(|code| code.to_string())
    }

    #[test]
    fn both_ways_of_writing() {
        assert_eq!(code("99xy", "07").as_deref(), Some("99XY07"));
        assert_eq!(code(" 99XY ", "7").as_deref(), Some("99XY07"));
        assert_eq!(code("99XY", "99xy07").as_deref(), Some("99XY07"));
        assert_eq!(code("", "99XY07").as_deref(), Some("99XY07"));
        assert_eq!(UnitCode::branch("99XY", "07").unwrap().brin(), "99XY");
        let college = UnitCode::institution(" 99xy ").unwrap();
        assert_eq!((college.as_str(), college.brin()), ("99XY", "99XY"));
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
        for brin in ["", "9XY", "99XY0", "XY99"] {
            assert_eq!(UnitCode::institution(brin), None, "{brin}");
        }
    }
}
