"""Every action that knows by whom it is done leaves a line in the log, itself or by an action it calls."""

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from wagtail.log_actions import LogActionRegistry

from api.wagtail_hooks import name_log_actions as of_api
from cms.labels.wagtail_hooks import name_log_actions as of_labels
from cms.links.wagtail_hooks import name_log_actions as of_links
from cms.regions.wagtail_hooks import name_log_actions as of_regions
from cms.translation.sentences import TEXT_KEPT
from cms.translation.wagtail_hooks import name_log_actions as of_translation
from workflows.wagtail_hooks import name_log_actions as of_workflows

ROOT = Path(__file__).resolve().parents[3]
PACKAGES = ("workflows", "api", "cms")
#: they change no rule, no person's access and no approval, or something else records who did it
ELSEWHERE = {
    "submit_translation": "it starts or resumes a workflow, and Wagtail records who did",
    "record_deletion": "it stores a last version with its author; Wagtail's view records the deletion",
    "add_note": "the note shows its author and moment beside the sentence",
    "resolve_note": "the note stores by whom and when it was resolved",
    "take_from_memory": "the sentence stores its translator, as when it is typed in the editor",
    "keep_view": "somebody's own selection of a list, which nobody else sees",
    "forget_view": "the same",
    "begin_translation": "the first version of the draft has its author; nothing is published",
}


@dataclass(frozen=True)
class Action:
    """A public function of the same name as its module."""

    app: str
    path: Path

    @property
    def name(self) -> str:
        return self.path.stem

    @cached_property
    def module(self) -> ast.Module:
        return ast.parse(self.path.read_text())

    @cached_property
    def function(self) -> ast.FunctionDef:
        (found,) = [
            one for one in self.module.body if isinstance(one, ast.FunctionDef) and one.name == self.name
        ]
        return found

    @property
    def knows_by_whom(self) -> bool:
        arguments = self.function.args
        return any(one.arg == "by" for one in [*arguments.args, *arguments.kwonlyargs])

    @cached_property
    def calls(self) -> list[tuple[str, ast.Call]]:
        """The calls of functions by their name, in the whole module: an action has helpers of its own."""
        nodes = [node for node in ast.walk(self.module) if isinstance(node, ast.Call)]
        return [(node.func.id, node) for node in nodes if isinstance(node.func, ast.Name)]

    @property
    def lines(self) -> list[ast.Call]:
        return [call for name, call in self.calls if name == "record"]

    @property
    def passes_on_to(self) -> set[str]:
        return {name for name, call in self.calls if _argument(call, "by") == "by"}


def _argument(call: ast.Call, name: str) -> str | None:
    values = [one.value for one in call.keywords if one.arg == name]
    return next((value.id for value in values if isinstance(value, ast.Name)), None)


def app_of(path: Path) -> str:
    """The label of the app that an action belongs to: the package, in `cms` the package inside it."""
    first, second = path.relative_to(ROOT).parts[:2]
    return second if first == "cms" else first


ACTIONS = [
    Action(app_of(path), path)
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
    if "actions" in path.relative_to(ROOT).parts and path.stem != "__init__"
]
BY_SOMEBODY = [action for action in ACTIONS if action.knows_by_whom]
RECORDED = {action.name for action in BY_SOMEBODY if any(_argument(line, "by") for line in action.lines)}


def test_the_actions_are_found() -> None:
    assert len(ACTIONS) > 120
    assert len(BY_SOMEBODY) > 40
    assert {action.app for action in ACTIONS} >= {
        "workflows",
        "api",
        "content",
        "feedback",
        "regions",
        "translation",
    }
    assert ELSEWHERE.keys() <= {action.name for action in BY_SOMEBODY}


@pytest.mark.parametrize("action", BY_SOMEBODY, ids=lambda action: action.name)
def test_it_passes_by_whom_to_the_log(action: Action) -> None:
    recorded = action.name in RECORDED or action.passes_on_to & RECORDED
    assert bool(recorded) is (action.name not in ELSEWHERE), ELSEWHERE.get(action.name)


@pytest.mark.parametrize("action", [one for one in ACTIONS if one.lines], ids=lambda action: action.name)
def test_a_line_bears_the_name_of_the_action(action: Action) -> None:
    for line in action.lines:
        assert ast.literal_eval(line.args[0]) == f"{action.app}.{action.name}"


def test_each_line_has_a_sentence_and_each_sentence_a_line() -> None:
    registry = LogActionRegistry()
    for register in (of_api, of_labels, of_links, of_regions, of_translation, of_workflows):
        register(registry)
    written = {f"{action.app}.{action.name}" for action in ACTIONS if action.lines}
    # a text is stored in the log when a save replaces it: no action
    assert {name for name, _label in registry.choices} - {TEXT_KEPT} == written


def test_what_readers_do_is_recorded_without_them() -> None:
    for action in ACTIONS:
        if action.path.parent.name == "reading":
            assert not action.lines, action.name
            assert not action.knows_by_whom, action.name
