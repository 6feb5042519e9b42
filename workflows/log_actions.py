"""The sentences in which the log describes what is done in validation."""

from django.utils.translation import gettext_lazy as _

from cms.audit.sentences import LogSentence

SENTENCES = {
    "agree_to_help": LogSentence(
        _("Agreed that panels of two regions read together"),
        _("Agreed that this panel reads together with: %(neighbour)s"),
    ),
    "agree_to_speak": LogSentence(_("Somebody agreed to read a text aloud")),
    "agree_for_child": LogSentence(_("A parent agreed that a child takes part")),
    "allow_spoken_answers": LogSentence(_("Changed whether members may speak their answers")),
    "end_child_speaking": LogSentence(_("A child speaks no answers any more")),
    "forget_spoken_answers": LogSentence(
        _("Erased spoken answers after their term"),
        _("Erased spoken answers after their term; number of answers: %(answers)s"),
    ),
    "let_child_speak": LogSentence(_("A parent answered whether a child may speak answers")),
    "write_out": LogSentence(_("Wrote out what a reader had said")),
    "allow_second_reading": LogSentence(_("Approved a text also for a second reading")),
    "answer_proposal": LogSentence(_("Answered a proposal of a region")),
    "ask_lower_rule": LogSentence(
        _("Asked for a lower rule of a panel"),
        _(
            "Asked for a lower rule of a panel: readers %(readers_before)s → %(readers)s, "
            "share %(share_before)s%% → %(share)s%%"
        ),
    ),
    "ask_step_panels": LogSentence(
        _("Asked that other panels read in a step"),
        _("Asked that other panels read in a step: %(panels_before)s → %(panels)s"),
    ),
    "confirm_recording": LogSentence(_("Heard a recording and confirmed it")),
    "confirm_step_panels": LogSentence(
        _("Confirmed that other panels read in a step"),
        _("Confirmed that other panels read in a step: %(panels_before)s → %(panels)s"),
    ),
    "set_workflow_steps": LogSentence(
        _("Gave a workflow other steps"), _("Gave a workflow other steps: %(before)s → %(after)s")
    ),
    "reclassify_texts": LogSentence(_("Changed the audience or the topics of a text, in a list")),
    "refuse_step_panels": LogSentence(_("Refused that other panels read in a step")),
    "ask_member": LogSentence(_("Asked a panel member again for a yes")),
    "ask_neighbour": LogSentence(
        _("Asked a panel of another region to read together"),
        _("Asked another panel to read together: %(neighbour)s"),
    ),
    "ask_parent": LogSentence(_("Asked a parent whether a child may take part")),
    "ask_erasure": LogSentence(_("Asked to erase a picture or a file")),
    "assign_owner": LogSentence(_("Gave a text another owner")),
    "assign_translations": LogSentence(
        _("Divided translation work"), _("Divided translation work; number of texts: %(texts)s")
    ),
    "begin_voice": LogSentence(_("Noted who reads a text aloud")),
    "call_off_plan": LogSentence(_("Called off a planned publication: the text is not approved any more")),
    "change_reply": LogSentence(_("Changed an answer to remarks")),
    "close_round": LogSentence(_("Closed a reading round")),
    "close_without_quorum": LogSentence(_("Closed a reading round with too few readers")),
    "confirm_exception": LogSentence(_("Confirmed a publication without a reading round")),
    "confirm_lower_rule": LogSentence(
        _("Confirmed a lower rule of a panel"),
        _(
            "Confirmed a lower rule of a panel: readers %(readers_before)s → %(readers)s, "
            "share %(share_before)s%% → %(share)s%%"
        ),
    ),
    "confirm_membership": LogSentence(_("A panel member said yes")),
    "confirm_supplement": LogSentence(_("Confirmed that a regional supplement is still right")),
    "delete_old_answers": LogSentence(
        _("Deleted what readers had answered, after its term"),
        _(
            "Deleted what readers had answered, after its term; answers: %(answers)s, "
            "ties to a member: %(ties)s, addresses of parents: %(parents)s"
        ),
    ),
    "ensure_region_panels": LogSentence(_("Made a panel for a region, with the rule of the national one")),
    "delete_text": LogSentence(_("Deleted a text that was public")),
    "end_reading_together": LogSentence(
        _("Ended the reading together of panels of two regions"),
        _("Ended the reading together with: %(neighbour)s"),
    ),
    "end_recordings": LogSentence(_("Ended recordings: their sound was erased")),
    "end_voice": LogSentence(
        _("Erased a voice: who spoke took the consent back"),
        _("Erased a voice: who spoke took the consent back; recordings: %(recordings)s"),
    ),
    "forget_old_voices": LogSentence(
        _("Forgot voices of words that have changed"),
        _("Forgot voices of words that have changed: %(voices)s"),
    ),
    "record_section": LogSentence(
        _("Recorded a section of a text"), _("Recorded a section of a text; seconds: %(seconds)s")
    ),
    "refuse_recording": LogSentence(_("Took away a recording")),
    "erase_frozen_file": LogSentence(
        _("Erased a picture or a file"), _("Erased a picture or a file; number of texts withdrawn: %(texts)s")
    ),
    "erase_member": LogSentence(_("Erased a panel member, with all answers")),
    "erase_person": LogSentence(_("Erased the address of a parent")),
    "export_member": LogSentence(_("Handed over everything that is stored of a panel member")),
    "export_person": LogSentence(_("Handed over what is stored of a parent")),
    "extend_round": LogSentence(
        _("Gave readers more time"), _("Gave readers more time; number of days: %(days)s")
    ),
    "finish_publication": LogSentence(_("Published an approved text that had to wait")),
    "hold_publication": LogSentence(_("Could not publish an approved text yet")),
    "hand_over_link": LogSentence(_("Handed over the personal link of a panel member")),
    "import_members": LogSentence(
        _("Loaded panel members from a file"),
        _("Loaded panel members from a file; added: %(added)s, changed: %(changed)s"),
    ),
    "invite_others": LogSentence(
        _("Invited more readers"), _("Invited more readers; number of members: %(members)s")
    ),
    "make_proposal": LogSentence(_("Proposed a change for a region")),
    "move_pages": LogSentence(
        _("Moved a page that was public"),
        _("Moved a page; number of texts that left the sites: %(texts)s"),
    ),
    "note_new_address": LogSentence(_("Changed the e-mail address of an account")),
    "open_round": LogSentence(
        _("Opened a reading round"), _("Opened a reading round; number of members: %(members)s")
    ),
    "pause_member": LogSentence(_("Changed the break of a panel member")),
    "record_approval": LogSentence(_("Recorded an approval")),
    "record_story_consent": LogSentence(_("Recorded the consent of whoever told a story")),
    "record_withdrawal": LogSentence(_("Ended an approval")),
    "refuse_erasure": LogSentence(_("Refused to erase a picture or a file")),
    "refuse_lower_rule": LogSentence(_("Refused a lower rule of a panel")),
    "refuse_exception": LogSentence(_("Refused a publication without a reading round")),
    "reply_to_comments": LogSentence(
        _("Answered tips of readers"), _("Answered tips of readers; number of tips: %(comments)s")
    ),
    "repair_reviews": LogSentence(_("Ended what a stopped review had left open")),
    "renew_links": LogSentence(
        _("Replaced personal links after a change of keys"),
        _("Replaced personal links after a change of keys; number of links: %(links)s"),
    ),
    "reply_to_remarks": LogSentence(
        _("Answered remarks of readers"), _("Answered remarks of readers; number of remarks: %(remarks)s")
    ),
    "request_exception": LogSentence(_("Asked for a publication without a reading round")),
    "retry_mail": LogSentence(
        _("Tried mails again that had failed"),
        _("Tried mails again that had failed; number of mails: %(mails)s"),
    ),
    "save_member": LogSentence(_("Saved a panel member")),
    "save_panel": LogSentence(
        _("Changed the rule of a panel"),
        _(
            "Changed the rule of a panel: readers %(readers_before)s → %(readers)s, "
            "share %(share_before)s%% → %(share)s%%"
        ),
    ),
    "score_answers": LogSentence(
        _("Scored answers to key questions"),
        _("Scored answers to key questions; number of answers: %(scores)s"),
    ),
    "set_preferences": LogSentence(_("A member chose how to be reached")),
    "skip_reading": LogSentence(
        _("Changed the slug of a text that readers had approved"),
        _("Changed the slug of a text that readers had approved; it is now: %(slug)s"),
    ),
    "start_follow_up": LogSentence(_("Let panels read what was published urgently")),
    "start_supplement": LogSentence(_("Began a regional supplement")),
    "stop_review": LogSentence(_("Stopped the check or the reading of a text")),
    "vouch_for_member": LogSentence(_("Spoke with a panel member, and confirmed this")),
    "withdraw_proposal": LogSentence(_("Took a proposal of a region back")),
    "withdraw_reply": LogSentence(_("Took an answer to remarks back")),
    "withdraw_story_consent": LogSentence(_("Recorded that a story may not be public any more")),
}
