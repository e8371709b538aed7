"""What became of the cases of one set."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Report:
    """Counts by kind of case, and every failure by name."""

    set_name: str
    passed: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, kind: str, name: str, complaint: str | None, why: str = "") -> None:
        """Notes a case; `complaint` is None when it passed, `why` is what the case itself says of its expectation."""
        if complaint is None:
            self.passed[kind] += 1
            return
        self.failed[kind] += 1
        reason = f"   <- {why[:100]}" if why else ""
        self.failures.append(f"FAIL {self.set_name} [{kind}] {name}: {complaint}{reason}")

    def print(self) -> None:
        for line in self.failures:
            print(line)
        for kind in sorted(self.passed | self.failed):
            print(f"{self.set_name} {kind}: {self.passed[kind]} of {self.passed[kind] + self.failed[kind]}")
        print(f"{self.set_name}: {self.passed.total()} passed, {self.failed.total()} failed", flush=True)
