"""What a readability report costs: `python -m tests.bench.readability`.

Prints the median in milliseconds and the extra memory in megabytes, for a text of about 600 words, with the
lexicon opened.
"""

import statistics
import time
import tracemalloc

from cms.readability import make_report, shipped_house_list, shipped_lexicon
from cms.readability.blocks import blocks_from_text

TIMES = 20
EASY = (
    "Elke school moet een plek zoeken voor uw kind. De school mag uw kind niet zomaar weigeren. "
    "Praat eerst met de leraar van uw kind. "
)
HARD = (
    "Indien de toelaatbaarheidsverklaring door het samenwerkingsverband niet wordt afgegeven, kan bezwaar "
    "worden gemaakt bij de adviescommissie, die binnen een redelijke termijn een beslissing neemt. "
)


def main() -> None:
    """Measure memory first, then time: tracing slows it down."""
    text = "\n\n".join([EASY + HARD] * 13)
    tracemalloc.start()
    lexicon, house_list = shipped_lexicon(), shipped_house_list()
    make_report(blocks_from_text(text), lexicon=lexicon, house_list=house_list)
    megabytes = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    took = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        report = make_report(blocks_from_text(text), lexicon=lexicon, house_list=house_list)
        took.append((time.perf_counter() - begin) * 1000)
    print(statistics.median(took), megabytes, report.words)  # noqa: T201 - read by the bench


if __name__ == "__main__":
    main()
