"""How what is done in validation reads in the log."""

from django.utils.translation import gettext_lazy as _

from cms.audit.sentences import Sentence

SENTENCES = {
    "answer_proposal": Sentence(_("Answered a proposal of a region")),
    "ask_parent": Sentence(_("Asked a parent whether a child may take part")),
    "assign_translations": Sentence(
        _("Divided translation work"), _("Divided translation work; number of texts: %(texts)s")
    ),
    "change_reply": Sentence(_("Changed an answer to remarks")),
    "close_round": Sentence(_("Closed a reading round")),
    "close_without_quorum": Sentence(_("Closed a reading round with too few readers")),
    "confirm_exception": Sentence(_("Confirmed a publication without a reading round")),
    "confirm_supplement": Sentence(_("Confirmed that a regional supplement is still right")),
    "erase_member": Sentence(_("Erased a panel member, with all answers")),
    "erase_person": Sentence(_("Erased the address of a parent")),
    "export_member": Sentence(_("Handed over everything that is stored of a panel member")),
    "export_person": Sentence(_("Handed over what is stored of a parent")),
    "extend_round": Sentence(
        _("Gave readers more time"), _("Gave readers more time; number of days: %(days)s")
    ),
    "import_members": Sentence(
        _("Loaded panel members from a file"),
        _("Loaded panel members from a file; added: %(added)s, changed: %(changed)s"),
    ),
    "invite_others": Sentence(
        _("Invited more readers"), _("Invited more readers; number of members: %(members)s")
    ),
    "make_proposal": Sentence(_("Proposed a change for a region")),
    "open_round": Sentence(
        _("Opened a reading round"), _("Opened a reading round; number of members: %(members)s")
    ),
    "pause_member": Sentence(_("Changed the break of a panel member")),
    "record_approval": Sentence(_("Recorded an approval")),
    "record_story_consent": Sentence(_("Recorded the consent of whoever told a story")),
    "record_withdrawal": Sentence(_("Ended an approval")),
    "refuse_exception": Sentence(_("Refused a publication without a reading round")),
    "reply_to_remarks": Sentence(
        _("Answered remarks of readers"), _("Answered remarks of readers; number of remarks: %(remarks)s")
    ),
    "request_exception": Sentence(_("Asked for a publication without a reading round")),
    "retry_mail": Sentence(
        _("Tried mails again that had failed"),
        _("Tried mails again that had failed; number of mails: %(mails)s"),
    ),
    "save_member": Sentence(_("Saved a panel member")),
    "score_answers": Sentence(
        _("Scored answers to key questions"),
        _("Scored answers to key questions; number of answers: %(scores)s"),
    ),
    "start_follow_up": Sentence(_("Let panels read what was published urgently")),
    "start_supplement": Sentence(_("Began a regional supplement")),
    "withdraw_proposal": Sentence(_("Took a proposal of a region back")),
    "withdraw_reply": Sentence(_("Took an answer to remarks back")),
    "withdraw_story_consent": Sentence(_("Recorded that a story may not be public any more")),
}
