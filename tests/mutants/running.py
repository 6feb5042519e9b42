"""Run the unit tests of a rule against a changed rule, each in a process of its own.

Django, pytest and the tools are made ready once. Then a process is forked for each change: it puts the
changed module in the place of the real one, imports the tests and runs them until one fails.
"""

import gc
import importlib.util
import multiprocessing
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from multiprocessing.connection import wait
from types import CodeType
from typing import Final

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.mutants.mutant import Mutant, source_of
from tests.mutants.rules import RULES

CPU_SECONDS: Final = 15  # the slowest tests of one rule take two: what takes longer turns round for ever
MEMORY: Final = 2 * 1024**3
PASSED, FAILED, BROKEN = 0, 1, 2
FORK: Final = multiprocessing.get_context("fork")

# the same examples each time, and none made smaller: that a test fails is enough
settings.register_profile(
    "mutants", derandomize=True, database=None, deadline=None, phases=(Phase.explicit, Phase.generate)
)
#: without the options of pyproject.toml: some of them are of the terminal, which is not there
PYTEST: Final = [
    "-x",
    "-s",
    "--assert=plain",
    "--hypothesis-profile=mutants",
    "-p",
    "no:terminal",
    "-o",
    "addopts=",
]


class Result(Enum):
    """What became of a change."""

    NOTICED = "noticed"
    ENDLESS = "noticed, because the tests did not end"
    SURVIVED = "survived"


Show = Callable[[Mutant, Result], None]


class BrokenTestsError(Exception):
    """The tests of a rule fail while nothing is changed, or cannot be run."""


class Runs:
    """Stands in for the collection of tests, once pytest is ready to collect them."""

    def __init__(self, modules: list[str], mutants: Iterable[Mutant], jobs: int, show: Show) -> None:
        self.modules = modules
        self.mutants = mutants
        self.jobs = jobs
        self.show = show
        self.error: BrokenTestsError | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> bool:
        """Run what has to be run."""
        _warm_up()
        try:
            for module in self.modules:
                _check_tests_pass(session, module)
            for mutant, result in _run(session, self.mutants, self.jobs):
                self.show(mutant, result)
        except BrokenTestsError as error:
            self.error = error
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self) -> bool:
        """Run nothing more."""
        return True


def run(modules: list[str], mutants: Iterable[Mutant], jobs: int, show: Show) -> None:
    """Show what becomes of each change, as soon as it is known. Raises BrokenTestsError."""
    runs = Runs(modules, mutants, jobs, show)
    ended = pytest.main(PYTEST, plugins=[runs])
    if ended in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERNAL_ERROR):
        raise BrokenTestsError(f"pytest did not begin: {pytest.ExitCode(ended).name}")
    if runs.error:
        raise runs.error


def _run(session: pytest.Session, mutants: Iterable[Mutant], jobs: int) -> Iterator[tuple[Mutant, Result]]:
    running: dict[int, tuple[Mutant, multiprocessing.process.BaseProcess]] = {}
    waiting = iter(mutants)
    while True:
        while len(running) < jobs and (mutant := next(waiting, None)):
            process = FORK.Process(target=_run_changed, args=(session, mutant))
            process.start()
            running[process.sentinel] = (mutant, process)
        if not running:
            return
        for sentinel in wait(list(running)):
            mutant, process = running.pop(int(str(sentinel)))
            process.join()
            yield mutant, _result(mutant, process.exitcode)


def _check_tests_pass(session: pytest.Session, module: str) -> None:
    code = compile(source_of(module).read_text(), str(source_of(module)), "exec")
    process = FORK.Process(target=_run_tests, args=(session, module, code))
    process.start()
    process.join()
    if process.exitcode != PASSED:
        raise BrokenTestsError(f"{module} as it is: pytest {' '.join(RULES[module])}")


def _result(mutant: Mutant, exit_code: int | None) -> Result:
    if exit_code == PASSED:
        return Result.SURVIVED
    if exit_code == FAILED:
        return Result.NOTICED
    if exit_code == -signal.SIGXCPU:
        return Result.ENDLESS
    raise BrokenTestsError(f"{mutant}: {exit_code}")


def _run_changed(session: pytest.Session, mutant: Mutant) -> None:
    _run_tests(session, mutant.module, mutant.compiled())


def _run_tests(session: pytest.Session, module: str, code: CodeType) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, 2 * CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
    exit_code = BROKEN
    try:
        exit_code = _exit_code(session, module, code)
    finally:
        os._exit(exit_code)


def _exit_code(session: pytest.Session, module: str, code: CodeType) -> int:
    try:
        _install(module, code)
    except Exception:  # noqa: BLE001 - whatever a change does to a module, it cannot be imported any more
        return FAILED
    try:
        session.perform_collect(list(RULES[module]))
        session.config.pluginmanager.getplugin("main").pytest_runtestloop(session)
    except (pytest.Session.Failed, pytest.Session.Interrupted):
        return FAILED
    return PASSED if session.testscollected and not session.testsfailed else FAILED


def _install(module: str, code: CodeType) -> None:
    spec = importlib.util.find_spec(module)
    if spec is None:
        raise ModuleNotFoundError(module)
    changed = importlib.util.module_from_spec(spec)
    sys.modules[module] = changed
    package, _dot, name = module.rpartition(".")
    setattr(sys.modules[package], name, changed)
    # modules of cms.anonymity call each other: their tests must meet the change through all of them
    for known in [known for known in sys.modules if known.startswith("cms.anonymity.") and known != module]:
        del sys.modules[known]
    exec(code, changed.__dict__)


def _warm_up() -> None:
    """Let Hypothesis read the code of the house once, not in every process."""

    @settings(max_examples=5)
    @given(st.integers() | st.text())
    def nothing(_value: object) -> None:
        pass

    nothing()
    gc.freeze()
