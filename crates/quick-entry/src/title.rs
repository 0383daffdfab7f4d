//! What is left of a line: the title.

use crate::tokens::Tokens;

/// The line without what was taken, with single blanks. Of the signs only those go that parted what was taken from
/// the rest, or stood round it.
pub(crate) fn of(tokens: &Tokens<'_>, taken: &[(usize, usize)]) -> String {
    let mut gone = vec![false; tokens.len()];
    for place in taken.iter().flat_map(|(from, to)| *from..*to) {
        if let Some(one) = gone.get_mut(place) {
            *one = true;
        }
    }
    drop_signs(tokens, &mut gone, taken);
    let mut title = String::new();
    let mut parted = false;
    for (at, gone) in gone.into_iter().enumerate() {
        let Some(token) = tokens.get(at) else { break };
        if gone {
            parted = true;
            continue;
        }
        let closes = matches!(
            tokens.sign(at),
            Some(',' | ';' | ':' | '.' | ')' | '!' | '?')
        );
        let opened = title.ends_with(['(', '[']);
        if !title.is_empty() && (token.gap || (parted && !closes)) && !(parted && opened) {
            title.push(' ');
        }
        title.push_str(token.raw);
        parted = false;
    }
    title
}

fn drop_signs(tokens: &Tokens<'_>, gone: &mut [bool], taken: &[(usize, usize)]) {
    let mut drop = |at: usize| {
        if let Some(one) = gone.get_mut(at) {
            *one = true;
        }
    };
    for (from, to) in taken {
        // Brackets round it go when nothing else is in them.
        let before = from.checked_sub(1);
        if let (Some(before), Some('(')) = (before, before.and_then(|at| tokens.sign(at)))
            && tokens.sign(*to) == Some(')')
        {
            drop(before);
            drop(*to);
        }
        (*to..tokens.len())
            .take_while(|at| parts(tokens, *at))
            .for_each(&mut drop);
    }
    if taken.is_empty() {
        return;
    }
    // A title neither begins nor ends with what parted it from the rest.
    let spare = |gone: &[bool], at: &usize| gone.get(*at) == Some(&true) || parts(tokens, *at);
    let first = (0..tokens.len()).take_while(|at| spare(gone, at)).count();
    let last = (0..tokens.len())
        .rev()
        .take_while(|at| spare(gone, at))
        .count();
    gone.iter_mut().take(first).for_each(|one| *one = true);
    gone.iter_mut().rev().take(last).for_each(|one| *one = true);
}

/// A sign that only parts: a comma, or a line with a blank before it.
fn parts(tokens: &Tokens<'_>, at: usize) -> bool {
    match tokens.sign(at) {
        Some(',' | ';' | ':') => true,
        Some('-' | '–' | '—' | '|' | '·') => tokens.get(at + 1).is_none_or(|next| next.gap),
        _ => false,
    }
}
