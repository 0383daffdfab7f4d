//! The text of a message that is HTML alone.

use mail_parser::decoders::html::html_to_text;

/// Elements whose content is no text of the message.
const UNSEEN: [&str; 6] = ["head", "style", "script", "title", "template", "xml"];
/// Elements that stand on lines of their own.
const BLOCKS: [&str; 15] = [
    "div",
    "p",
    "br",
    "tr",
    "table",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "hr",
];

/// The text, its lines where blocks end; tags, styles and comments dropped, entities as their letters.
pub(crate) fn text(html: &str) -> String {
    // Only line breaks are left as tags: what knows entities and blanks does the rest.
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        plain.push_str(before);
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
            continue;
        }
        let starts_tag =
            tag.starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!?".contains(letter));
        if !starts_tag {
            plain.push_str("&lt;");
            rest = tag;
            continue;
        }
        let Some((inside, behind)) = end_of_tag(tag) else {
            rest = "";
            break;
        };
        rest = behind;
        let closes = inside.starts_with('/');
        let name: String = inside
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_lowercase())
            .collect();
        if !closes && !inside.ends_with('/') && UNSEEN.contains(&name.as_str()) {
            rest = after_element(rest, &name);
        } else if name == "li" && !closes {
            plain.push_str("<br>- ");
        } else if (name == "td" || name == "th") && closes {
            plain.push(' ');
        } else if BLOCKS.contains(&name.as_str()) && (closes || name == "br" || name == "hr") {
            plain.push_str("<br>");
        }
    }
    plain.push_str(rest);
    let lines: Vec<String> = html_to_text(&plain)
        .split('\n')
        .map(|line| line.replace('\u{a0}', " ").trim().to_owned())
        .collect();
    // Of empty lines one is enough.
    let mut text = String::new();
    let mut empty = 0;
    for line in lines {
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text.trim().to_owned()
}

/// What is within a tag and what is behind it; a sign in quotes ends no tag.
fn end_of_tag(tag: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    let end = tag.find(|letter| match (letter, quote) {
        ('>', None) => true,
        ('"' | '\'', None) => {
            quote = Some(letter);
            false
        }
        (_, Some(open)) if letter == open => {
            quote = None;
            false
        }
        _ => false,
    });
    // A quote that is never closed is none.
    let end = end.or_else(|| tag.find('>'))?;
    Some((tag.get(..end)?, tag.get(end + 1..)?))
}

/// What is behind the end of an element.
fn after_element<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, tag)) = rest.split_once("</") {
        let closes = tag
            .get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name));
        if closes {
            return tag.split_once('>').map_or("", |(_, behind)| behind);
        }
        rest = tag;
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_is_seen() {
        let html = "<html><head><title>x</title><style type='text/css'>p{a:b}</style></head><body>\
            <!-- <p>niet</p> --><p class=MsoNormal>Beste&nbsp;Jan,</p><div>1 &lt; 2 &amp; 3 > 2</div>\
            <ul><li>een</li><li>twee</li></ul><style media=\"all\">q</style>\
            <a href=\"https://x.nl?a>b\">hier</a><br/>Groet,<br>K&eacute;es</body></html>";
        assert_eq!(
            text(html),
            "Beste Jan,\n1 < 2 & 3 > 2\n\n- een\n- twee\nhier\nGroet,\nKées"
        );
        assert_eq!(text("a < b"), "a < b");
        assert_eq!(text("<p>open <b"), "open");
        assert_eq!(text(""), "");
    }
}
