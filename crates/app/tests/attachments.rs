//! Documents of a record: any kind, however many, and never half written.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod support;

use support::{Place, refused};
use tib_app::{Code, attachments, region, workspace};

fn with_documents(many: usize) -> (Place, String) {
    let place = Place::empty_at("2026-11-27T09:00:00Z");
    let documents = place.folder.path().join("documents");
    std::fs::create_dir(&documents).unwrap();
    for number in 0..many {
        let path = documents.join(format!("verslag {number:03}.pdf"));
        std::fs::write(path, format!("%PDF {number}")).unwrap();
    }
    let region = region::region(&place.app).unwrap().id;
    (place, format!("region/{region}"))
}

#[test]
fn documents_of_any_kind_are_kept_and_all_are_shown() {
    let (place, subject) = with_documents(205);
    assert_eq!(attachments::choose(&place.app, &subject).unwrap(), 205);
    let all = attachments::of(&place.app, &subject).unwrap();
    assert_eq!(all.len(), 205);
    let names: std::collections::BTreeSet<_> = all.iter().map(|one| &one.name).collect();
    assert_eq!(names.len(), 205);
}

#[test]
fn a_document_that_is_damaged_leaves_the_file_that_was_there() {
    let (place, subject) = with_documents(1);
    let app = &place.app;
    attachments::choose(app, &subject).unwrap();
    let one = &attachments::of(app, &subject).unwrap()[0];
    assert!(attachments::save(app, &one.id).unwrap());
    let saved = place.folder.path().join("saved").join(&one.name);
    assert_eq!(std::fs::read(&saved).unwrap(), b"%PDF 0");

    std::fs::write(&saved, "van mij").unwrap();
    let file = place.folder.path().join("leeg.tib");
    workspace::leave(app);
    let mut bytes = std::fs::read(&file).unwrap();
    let at = bytes.windows(6).position(|part| part == b"%PDF 0");
    bytes[at.unwrap() + 5] = b'1';
    std::fs::write(&file, bytes).unwrap();
    workspace::open(app, &file).unwrap();
    let refusal = refused(attachments::save(app, &one.id));
    assert_ne!(refusal.code, Code::Internal);
    assert_eq!(std::fs::read(&saved).unwrap(), b"van mij");
    assert_eq!(
        std::fs::read_dir(saved.parent().unwrap()).unwrap().count(),
        1
    );
}
