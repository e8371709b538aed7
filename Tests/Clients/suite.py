"""Runs the tests of this directory against one Bulkhead in front of one echo model.

Names on the command line choose tests: a module, a class, or a method, with dots between them.
"""

import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Service"))

from case import ServiceCase
from service import CHAT_ROUTES, HIGH_LIMITS, Bulkhead, EchoModel, ServiceFailed

# The echo model is told to stall, and nobody wants to wait for the default of a minute.
STALL = {"first_byte_timeout": "1500ms", "idle_timeout": "1500ms"}


class Result(unittest.TextTestResult):
    """Counts tests, however many subtests of one have failed."""

    def counts(self) -> tuple[int, int]:
        cases = [case for case, _ in [*self.failures, *self.errors]]
        failed = {getattr(case, "test_case", case).id() for case in cases}
        return self.testsRun - len(failed), len(failed)


def main(names: list[str]) -> int:
    loader = unittest.TestLoader()
    tests = loader.loadTestsFromNames(names) if names else loader.discover(str(HERE))
    with EchoModel() as echo:
        upstreams = {"model": {"url": echo.url, **STALL}}
        limits = {**HIGH_LIMITS, "message_chars": 20_000_000}
        with Bulkhead(upstreams, CHAT_ROUTES, limits=limits) as bulkhead:
            ServiceCase.echo, ServiceCase.bulkhead = echo, bulkhead
            result = unittest.TextTestRunner(verbosity=2, resultclass=Result).run(tests)
    passed, failed = result.counts()
    print(f"{passed} passed, {failed} failed")
    return 0 if result.wasSuccessful() and passed else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ServiceFailed as failure:
        sys.exit(f"clients: {failure}")
