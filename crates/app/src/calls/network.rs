//! Who takes part, and what they agreed.

use tib_domain::{
    BudgetLine, Contact, ContactMoment, Id, ListQuery, Organisation, Partnership, Term,
};

use super::args::{ById, Nothing};
use super::{arguments, calls, records};
use crate::attachments::{self, AttachmentView};
use crate::erasing::{self, EraseChoice, ErasePreview, ErasedPeople};
use crate::health::{self, Attention};
use crate::held::{self, PersonHeld};
use crate::labels::{self, LabelChange, LabelUse, LabelsChanged};
use crate::merging::{self, Twin, TwinComparison, TwinPair};
use crate::messages::{self, MessageTaken};
use crate::money::BudgetLineRow;
use crate::network::{self, OrganisationLine, PartnershipLine};
use crate::network_map::{self, NetworkMap};
use crate::network_picture::{self, NetworkPicture, NetworkQuery};
use crate::people::{self, ContactLine, ContactMomentLine, MailingList};
use crate::records::Opened;
use crate::schools::{self, SchoolKind, SchoolRenewal};
use crate::sheets::{self, SheetChoice, SheetKind, SheetLook, SheetTrial};
use crate::views::School;

arguments! {
    ContactErasePreview { ids: Vec<String>, lapsed: bool }
    ContactErase { ids: Vec<String>, choices: Vec<EraseChoice> }
    ContactExport { id: String, format: String }
    Mailing { ids: Vec<Id> as "string[]" }
    LabelCreate { name: String }
    LabelRename { id: Id as "string", name: String }
    OfSubject { subject: String }
    OfFile { file: String }
    SchoolsOf { kind: SchoolKind }
    SchoolsAdopt { branches: Vec<String> }
    SchoolsRenew { keys: Vec<String> }
    Twins { twin: Twin }
    TwinsApart { twin: Twin, one: Id as "string", other: Id as "string", apart: bool }
    TwinsBeside { twin: Twin, keep: Id as "string", other: Id as "string" }
    Merge { keep: Id as "string", other: Id as "string", take: Vec<String> }
    NetworkPictureSave { query: NetworkQuery, format: String }
    SheetExport { kind: SheetKind, query: ListQuery, format: String }
}

records! { "network", RECORDS:
    organisation: Organisation, OrganisationLine;
    partnership: Partnership, PartnershipLine;
    contact: Contact, ContactLine;
    contact_moment: ContactMoment, ContactMomentLine;
    budget_line: BudgetLine, BudgetLineRow;
}

calls! { "network", CALLS:
    Reads contact_held(ById) -> PersonHeld = |app, a| held::held(app, &Id::new(a.id));
    Reads contact_export(ContactExport) -> bool = |app, a| held::export(app, &Id::new(a.id), &a.format);
    Reads contact_erase_preview(ContactErasePreview) -> ErasePreview = |app, a| {
        let mut ids: Vec<Id> = a.ids.into_iter().map(Id::new).collect();
        if a.lapsed {
            ids.extend(erasing::lapsed(app)?);
        }
        erasing::preview(app, &ids)
    };
    Changes contact_erase(ContactErase) -> ErasedPeople = |app, a| {
        let ids: Vec<Id> = a.ids.into_iter().map(Id::new).collect();
        erasing::erase(app, &ids, a.choices)
    };
    Reads schools(SchoolsOf) -> Vec<School> = |app, a| schools::schools(app, a.kind);
    Changes schools_adopt(SchoolsAdopt) -> Vec<Organisation> = |app, a| schools::adopt(app, &a.branches);
    Reads school_renewals(Nothing) -> Vec<SchoolRenewal> = |app, _a| schools::renewals(app);
    Changes schools_renew(SchoolsRenew) -> u64 = |app, a| schools::renew(app, &a.keys);
    Changes partnership_renew(ById) -> Opened<Partnership> = |app, a| network::renew(app, &Id::new(a.id));
    Reads sheet_look(SheetChoice) -> SheetLook = |app, a| sheets::look(app, &a);
    Reads sheet_trial(SheetChoice) -> SheetTrial = |app, a| sheets::trial(app, &a);
    Changes sheet_read_in(SheetChoice) -> SheetTrial = |app, a| sheets::run(app, &a);
    Reads sheet_kept_out(SheetChoice) -> bool = |app, a| sheets::save_kept_out(app, &a);
    Reads sheet_export(SheetExport) -> bool = |app, a| sheets::export(app, a.kind, &a.query, &a.format);
    Reads twins(Twins) -> Vec<TwinPair> = |app, a| merging::pairs(app, a.twin);
    Changes twins_apart(TwinsApart) -> () = |app, a| merging::set_apart(app, a.twin, &a.one, &a.other, a.apart);
    Reads twins_beside(TwinsBeside) -> TwinComparison = |app, a| merging::comparison(app, a.twin, &a.keep, &a.other);
    Changes organisation_merge(Merge) -> Opened<Organisation> = |app, a| merging::merge_organisations(app, &a.keep, &a.other, &a.take);
    Changes contact_merge(Merge) -> Opened<Contact> = |app, a| merging::merge_contacts(app, &a.keep, &a.other, &a.take);
    Reads network_picture(NetworkQuery) -> NetworkPicture = |app, a| network_picture::picture(app, &a);
    Reads network_map(NetworkQuery) -> Option<NetworkMap> = |app, a| network_map::map(app, &a);
    Changes network_map_choose(Nothing) -> Option<u64> = |app, _a| network_map::choose(app);
    Changes network_map_forget(Nothing) -> () = |app, _a| network_map::forget(app);
    Reads network_picture_save(NetworkPictureSave) -> bool = |app, a| network_picture::save(app, &a.query, &a.format);
    Reads attention(Nothing) -> Vec<Attention> = |app, _a| health::attention(app);
    Reads attachments(OfSubject) -> Vec<AttachmentView> = |app, a| attachments::of(app, &a.subject);
    Changes attachments_choose(OfSubject) -> u64 = |app, a| attachments::choose(app, &a.subject);
    Reads attachment_save(ById) -> bool = |app, a| attachments::save(app, &Id::new(a.id));
    Changes attachment_remove(ById) -> () = |app, a| attachments::remove(app, &Id::new(a.id));
    Changes message_take(OfFile) -> MessageTaken = |app, a| messages::take(app, &a.file);
    Reads labels(Nothing) -> Vec<LabelUse> = |app, _a| labels::all(app);
    Changes labels_change(LabelChange) -> LabelsChanged = |app, a| labels::change(app, &a);
    Changes label_create(LabelCreate) -> Term = |app, a| labels::create(app, &a.name);
    Changes label_rename(LabelRename) -> Term = |app, a| labels::rename(app, &a.id, &a.name);
    Changes label_delete(ById) -> u64 = |app, a| labels::delete(app, &Id::new(a.id));
    Reads mailing(Mailing) -> MailingList = |app, a| people::mailing(app, &a.ids);
}
