"""How much of the machine something else used while a load ran: on a shared machine the first thing to ask."""

import os
import resource
import time
from pathlib import Path

from processes import cpu_seconds, with_descendants

STAT_BUSY_FIELDS = (1, 2, 3, 6, 7, 8)  # user, nice, system, irq, softirq, steal: proc_stat(5)


class Disturbance:
    """Begins to watch when it is made. Everything a run starts descends from the run itself."""

    def __init__(self) -> None:
        self._since = time.monotonic()
        self._others = _others_seconds()

    def share(self) -> float:
        """Between 0 and 1: of all processors, what neither the run nor one of its processes used."""
        elapsed = (time.monotonic() - self._since) * (os.cpu_count() or 1)
        return min(1.0, max(0.0, (_others_seconds() - self._others) / elapsed))


def _others_seconds() -> float:
    fields = Path("/proc/stat").read_text().partition("\n")[0].split()
    busy = sum(int(fields[index]) for index in STAT_BUSY_FIELDS) / os.sysconf("SC_CLK_TCK")
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return busy - cpu_seconds(with_descendants(os.getpid())) - ended.ru_utime - ended.ru_stime
