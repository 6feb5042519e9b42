"""An action that does not know by whom it is done stands here with the reason.

What a reader does, or the system by rule, is no decision of an account; a part of a larger action leaves its
line there.
A new action without `by` fails until somebody has thought about it.
"""

import pytest

from tests.cms.audit.test_every_action_is_recorded import ACTIONS, Action

WITHOUT = [one for one in ACTIONS if not one.knows_by_whom]

#: a part of an action that leaves the line; which one
PART_OF = {
    "erase_traces": "erase_member",
    "invite_member": "open_round",
    "cancel_rounds": "erase_frozen_file",
    "conclude_review": "close_round",
    "lock_round": "extend_round",
    "lock_review": "stop_review",
    "ensure_region_pages": "add_to_desk",
    "open_region_desk": "add_to_desk",
    "end_old_links": "save_member",
    "lock_rounds": "save_member",
    "reserve_name": "save_member",
}
#: they leave a line themselves, with the people and the reason in it where there are any
LINE_OF_THEIR_OWN = {
    "close_round": "readers, or the deadline, decide; a panel that is closed by hand has its own action",
    "record_approval": "readers decide; by whom an exception was asked and confirmed goes to the log",
    "repair_reviews": "the system, after a fault",
    "agree_for_child": "a parent, with the link from the mail",
    "let_child_speak": "a parent, with the link from the mail",
    "forget_spoken_answers": "the term, in the decisions",
    "set_preferences": "a member, on the own page",
    "delete_old_answers": "the term, in the decisions",
    "confirm_membership": "a member, at the own address",
    "hold_publication": "the system: something failed after the last verdict",
    "call_off_plan": "the system, when the day of a text comes that is not approved any more",
    "finish_publication": "the system, when what failed is mended",
    "note_new_address": "whoever saves the account; in the admin the log knows who is signed in",
    "renew_links": "whoever runs the server, after a new SECRET_KEY",
    "ensure_region_panels": "whoever opens the first round for a region, by what the national panels are",
}
FOLLOWS = {
    "publish_reviewed_revision": "Wagtail calls it with its own arguments, and records the publication",
    "follow_publication": "after the approval, which is on record",
    "follow_unpublication": "after a withdrawal; what Wagtail did itself ends in record_withdrawal",
    "follow_deletion": "after a deletion, which Wagtail records; the approval ends in record_withdrawal",
    "follow_move": "after a move, which Wagtail records; an approval that ends does so in record_withdrawal",
    "compare_with_source": "after an approval: what it meant for translations",
    "refresh_translation_sources": "after an approval: the sentences that translators see",
    "withdraw_stale_translations": "after an approval, by rule; it ends in record_withdrawal",
    "notify_participants": "a mail about what is on record",
    "notify_regions": "a mail about what is on record",
    "queue_desk_mails": "a mail about what is on record",
    "queue_outcome_mails": "a mail about what is on record",
    "publish_approved": "after the last verdict; a failure ends in hold_publication",
    "hold_plan": "the day of a plan; it ends in hold_publication",
    "finish_publications": "each ends in finish_publication",
    "notify_of_answer": "a mail about what is on record",
    "notify_of_move": "a mail about what is on record",
    "notify_of_overdue": "a mail about what is on record",
    "notify_of_withdrawal": "a mail about what is on record",
    "erase_answers": "a part of erase_traces, and of the deletion after a term",
    "freeze_text": "what open_round, request_exception and others are about",
    "freeze_files": "a part of freeze_text",
    "keep_files": "a part of freeze_text",
    "record_readability": "a part of freeze_text: a measurement",
}
BY_RULE = {
    "close_overdue_rounds": "the deadline; each ends in close_round",
    "withdraw_overdue": "the date of a follow-up; each ends in record_withdrawal",
    "delete_unused_file": "no text and no evidence needs the file",
    "delete_old_feedback": "the term",
    "note_links": "what sites show: another link there is another link here",
    "record_look": "what a visit to a link found; the row keeps the last ones",
    "record_heartbeat": "a worker says that it lives",
    "repeat_task": "the database did not answer; the row of the task says how often it was begun",
    "take_up_tasks": "a worker ended; the row of the task says how often it was begun",
}
#: by whoever runs `manage.py` on the server: there is no account; doing it twice changes nothing
OF_THE_SERVER = {
    "ensure_question_sets": "makes what is missing",
    "ensure_region_workflows": "makes what is missing",
    "ensure_roles": "makes what is missing",
    "ensure_workflows": "makes what is missing",
    "import_postcodes": "public data, printed with what differed",
    "import_regions": "public data; each region has a version",
    "import_schools": "public data, printed with what differed",
    "load_house_list": "makes what is missing",
}
ELSEWHERE = {
    "save_support_point": "each save has a version with its author, which can be restored",
    "ask_look": "somebody wants a link looked at: nothing is decided",
    "mark_stale": "a measurement",
    "rescore_stale": "a measurement",
    "score_article": "a measurement",
    "index_draft": "what a list knows of a draft, whose author is on record",
    "forget_words": "the words of a list that no draft has any more",
    "pass_on_changes": "what translators see of the source text",
    "record_feedback": "what readers of a site say; nobody is known",
    "record_usage": "counts of a site",
    # a site acts with its key: the key, who made it and when are on record
    "touch_api_key": "when the key was last used",
    "note_place": "how far a site has read",
    "keep_site_state": "a site, with its key",
    "subscribe_webhook": "a site, with its key",
    "rotate_webhook_secret": "a site, with its key",
    "send_test_message": "a site, with its key",
    "replay_delivery": "a site, with its key",
    "restart_webhook": "delivery: it sends public texts again",
    "stop_webhook": "delivery: the site does not answer",
    "announce_changes": "delivery",
    "claim_delivery": "delivery",
    "record_attempt": "delivery",
    "forget_old_deliveries": "delivery: the term",
}
#: of api: they render what is approved, and cannot render anything else
RENDERED = {
    ("api", "documents"),
    ("api", "background"),
    ("api", "recordings"),
    ("api", "regions"),
    ("api", "topics"),
}
#: they tell caches, files and mirrors what the feed says
TOLD = {("api", "purging"), ("api", "snapshots"), ("api", "mirrors")}
REASONS = [PART_OF, LINE_OF_THEIR_OWN, FOLLOWS, BY_RULE, OF_THE_SERVER, ELSEWHERE]
NAMED = {name for reasons in REASONS for name in reasons}


def place(action: Action) -> tuple[str, str]:
    """The app and the subject."""
    return action.app, action.path.parent.name


def known(action: Action) -> bool:
    """Whether somebody has thought about it."""
    by_place = place(action) == ("workflows", "reading") or place(action) in RENDERED | TOLD
    return by_place or action.name in NAMED


def test_an_action_that_knows_nobody_stands_here_with_a_reason() -> None:
    assert [action.name for action in WITHOUT if not known(action)] == []


def test_what_stands_here_exists_once_and_knows_nobody() -> None:
    assert {action.name for action in WITHOUT} >= NAMED
    assert len(NAMED) == sum(map(len, REASONS))
    assert not NAMED & {action.name for action in WITHOUT if place(action) in RENDERED}


@pytest.mark.parametrize(("part", "whole"), PART_OF.items())
def test_the_whole_of_a_part_leaves_the_line(part: str, whole: str) -> None:
    (found,) = [action for action in ACTIONS if action.name == whole]
    assert found.lines
    assert part in {name for name, _call in found.calls}


def test_only_what_is_said_to_leaves_a_line_without_knowing_by_whom() -> None:
    assert {action.name for action in WITHOUT if action.lines} == set(LINE_OF_THEIR_OWN)
