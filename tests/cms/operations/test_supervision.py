"""A process that ends is started again, and stopped in order."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.cms.operations.beside import until

KEEP = """
import sys
from cms.operations import supervision
supervision.FIRST_PAUSE = 0.01
supervision.Supervisor([sys.executable, "-c", sys.argv[1], sys.argv[2]]).run()
"""
CHILD = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: (open(sys.argv[1], "a").write("ended in order\\n"), sys.exit()))
open(sys.argv[1], "a").write(f"{os.getpid()}\\n")
time.sleep(60)
"""


def test_it_is_there_again_and_ends_in_order_by_one_ctrl_c(tmp_path: Path) -> None:
    file = tmp_path / "said"
    file.touch()

    def said() -> list[str]:
        return [line for line in file.read_text().splitlines(keepends=True) if line.endswith("\n")]

    process = subprocess.Popen([sys.executable, "-c", KEEP, CHILD, str(file)], cwd=Path(__file__).parents[3])
    for lives in (1, 2):
        until(lambda lives=lives: len(said()) == lives)
        os.kill(int(said()[-1]), signal.SIGKILL)
    until(lambda: len(said()) == 3)
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0
    assert said()[3:] == ["ended in order\n"]
