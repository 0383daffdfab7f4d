//! What must hold for every body: the hash doesn't depend on the order of keys, survives the
//! wire, and the chain notices every change.

use proptest::prelude::*;
use serde_json::{Map, Value};
use tib_protocol::{
    Cursor, EnrolmentCode, Hash, PublishedFigure, SeriesState, canonical, chain_step, hash_of,
};
use uuid::Uuid;

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>()
            .prop_filter("JSON has no such number", |n| n.is_finite())
            .prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(".{0,6}", inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// The same value as text, with the keys of every object in falling instead of rising order and
/// with whitespace everywhere.
fn written_backwards(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let mut keys: Vec<_> = map.iter().collect();
            keys.sort_by(|a, b| b.0.cmp(a.0));
            let members: Vec<_> = keys
                .into_iter()
                .map(|(k, v)| format!("\n {} : {}", Value::from(k.as_str()), written_backwards(v)))
                .collect();
            format!("{{{} }}", members.join(" ,"))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(written_backwards).collect();
            format!("[ {} ]", items.join(" , "))
        }
        scalar => scalar.to_string(),
    }
}

proptest! {
    #[test]
    fn the_hash_does_not_depend_on_key_order_or_whitespace(value in any_json()) {
        let other: Value = serde_json::from_str(&written_backwards(&value)).unwrap();
        prop_assert_eq!(canonical(&other), canonical(&value));
        prop_assert_eq!(hash_of(&other), hash_of(&value));
        let before = Hash::from_bytes([7; 32]);
        prop_assert_eq!(
            chain_step(&before, &hash_of(&other), 3),
            chain_step(&before, &hash_of(&value), 3)
        );
    }

    #[test]
    fn the_hash_survives_the_wire(value in any_json()) {
        let there: Value = serde_json::from_str(&serde_json::to_string(&value).unwrap()).unwrap();
        prop_assert_eq!(hash_of(&there), hash_of(&value));
        let canonical_form = canonical(&value);
        let back: Value = serde_json::from_str(&canonical_form).unwrap();
        prop_assert_eq!(canonical(&back), canonical_form);
    }

    #[test]
    fn the_chain_notices_a_swap(a in any::<[u8; 32]>(), b in any::<[u8; 32]>()) {
        prop_assume!(a != b);
        let (a, b) = (Hash::from_bytes(a), Hash::from_bytes(b));
        let empty = SeriesState::empty(Uuid::nil());
        prop_assert_ne!(empty.after(&a).after(&b).chain, empty.after(&b).after(&a).chain);
    }

    #[test]
    fn one_more_member_is_another_hash(key in "[a-z]{1,6}", value in any_json()) {
        let mut map = Map::new();
        let without = hash_of(&Value::Object(map.clone()));
        map.insert(key, value);
        prop_assert_ne!(hash_of(&Value::Object(map)), without);
    }

    #[test]
    fn cursor_and_code_are_read_as_written(position in any::<u64>(), id in any::<u128>(), random in any::<[u8; 8]>()) {
        let cursor = Cursor { position, id: Uuid::from_u128(id) };
        prop_assert_eq!(cursor.to_string().parse::<Cursor>(), Ok(cursor));
        let code = EnrolmentCode::from_random(random);
        prop_assert_eq!(code.to_string().to_lowercase().parse::<EnrolmentCode>(), Ok(code));
    }

    #[test]
    fn a_figure_survives_the_wire_to_the_last_digit(
        (value, low, high) in any::<(Option<f64>, Option<f64>, Option<f64>)>(),
        (numerator, denominator) in any::<(Option<u64>, Option<u64>)>(),
        masked in any::<u64>(),
    ) {
        let finite = |number: Option<f64>| number.filter(|number| number.is_finite());
        let figure = PublishedFigure {
            indicator: "vmbo_intake_tech".to_owned(),
            school_year: 2024,
            technical: None,
            value: finite(value),
            low: finite(low),
            high: finite(high),
            numerator,
            denominator,
            masked,
        };
        let text = serde_json::to_string(&figure).unwrap();
        prop_assert_eq!(serde_json::from_str::<PublishedFigure>(&text).unwrap(), figure);
    }

    #[test]
    fn reading_a_code_never_panics(text in ".{0,40}") {
        let _ = text.parse::<EnrolmentCode>();
        let _ = text.parse::<Cursor>();
    }
}
