"""Work shared among several processes. Each takes one task after the other; one that dies costs the task it was at."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

from checker.batch.checking import Result, Task, results
from checker.batch.transport import decode, encode
from checker.errors import CrossfootError, as_error

if TYPE_CHECKING:
    from checker.batch.cache import Cache
    from checker.config.settings import Settings

Work: TypeAlias = Callable[[Any], Any]  # what another process does with a task, and what comes of it: both are pickled

_AHEAD = 2  # tasks that a worker has: the one that it is at, and the next, so that it need not wait for us
_fresh_processes = multiprocessing.get_context("spawn")
# A process that is copied has the rules already; other systems cannot be trusted to copy one, or cannot at all.
if sys.platform == "linux":
    _processes = multiprocessing.get_context("fork")
else:
    _processes = multiprocessing.get_context("spawn")


class Lost(Struct, frozen=True):
    """What comes of a task that cannot be done, and why; ``died`` is whether its process ended over it."""

    why: str
    died: bool = False


def side_by_side(
    tasks: Sequence[Task], jobs: int, settings: Settings, cache: Cache | None
) -> Generator[list[Result], None, None]:
    """The results of each file in the order of the files, as soon as they and those before them are there."""
    early: dict[int, Any] = {}
    with closing(as_done(tasks, jobs, settings, partial(_of_file, cache))) as done:
        for number, task in enumerate(tasks):
            while number not in early:
                other, reply = next(done)
                early[other] = reply
            yield _received(early.pop(number), task, cache)


def as_done(
    tasks: Sequence[Any], jobs: int, settings: Settings, work: Work
) -> Generator[tuple[int, Any | Lost], None, None]:
    """The number of each task and what comes of it, in whatever order that is."""
    team = _Team(tasks, settings, work)
    try:
        for _ in tasks:
            while not team.done:
                team.work(jobs)
            yield team.done.popleft()
    finally:
        team.stop()


def _of_file(cache: Cache | None, task: Task) -> tuple[bytes, str | None]:
    found = results(task, cache)
    return encode(found), cache.fault if cache else None


def _received(reply: Any | Lost, task: Task, cache: Cache | None) -> list[Result]:
    if isinstance(reply, Lost):
        return [CrossfootError(f"{reply.why}; try it with --jobs 1" if reply.died else reply.why, task.name)]
    found, fault = reply
    if cache is not None and fault is not None:
        cache.fault = fault
    return decode(found)


class _Team:
    """Workers, what each of them is at, and what is done."""

    def __init__(self, tasks: Sequence[Any], settings: Settings, work: Work) -> None:
        self.done: deque[tuple[int, Any]] = deque()
        self._tasks = tasks
        self._settings = settings
        self._work = work
        self._waiting = deque(range(len(tasks)))
        self._workers: dict[Connection, Worker] = {}

    def work(self, jobs: int) -> None:
        """Hand out tasks, and wait until one at least is done."""
        while self._waiting and len(self._workers) < jobs:
            worker = Worker(self._settings, self._work)
            self._workers[worker.ours] = worker
        for _ in range(_AHEAD):
            for worker in self._workers.values():
                if self._waiting and len(worker.at) < _AHEAD:
                    self._hand_out(worker)
        for ours in wait(list(self._workers)):
            assert isinstance(ours, Connection)
            self._collect(self._workers[ours])

    def stop(self) -> None:
        """End every worker at once."""
        for worker in self._workers.values():
            worker.process.kill()
        for worker in self._workers.values():
            worker.stop()

    def _hand_out(self, worker: Worker) -> None:
        number = self._waiting.popleft()
        worker.at.append(number)
        try:
            worker.ours.send(self._tasks[number])
        except OSError:  # it is dead, and found to be so when its results are asked for
            return

    def _collect(self, worker: Worker) -> None:
        try:
            reply = worker.ours.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        self.done.append((worker.at.popleft(), reply))

    def _bury(self, worker: Worker) -> None:
        """Another takes the tasks of a worker that died, but for the one that it was at."""
        worker.process.join()
        del self._workers[worker.ours]
        worker.ours.close()
        if worker.at:
            self.done.append((worker.at.popleft(), _died(worker.process.exitcode)))
        self._waiting.extendleft(reversed(worker.at))


class Worker:
    """A process and our end of the pipe to it; ``at`` are the tasks that it has, by their numbers.

    A ``fresh`` one is no copy of ours: a process with threads cannot be copied.
    """

    def __init__(self, settings: Settings, work: Work, *, fresh: bool = False) -> None:
        processes = _fresh_processes if fresh else _processes
        self.ours, theirs = processes.Pipe()
        self.at: deque[int] = deque()
        self.process = processes.Process(target=_serve, args=(theirs, self.ours, settings, work), daemon=True)
        with _uninterrupted():
            self.process.start()
        theirs.close()

    def stop(self) -> None:
        """End it at once, whatever it is at."""
        self.process.kill()
        self.process.join()
        self.ours.close()


def _serve(ours: Connection, parents: Connection, settings: Settings, work: Work) -> None:
    """Do the tasks that come through a pipe, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that it is over, the process that started this one says
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _unblock()
    parents.close()  # or its end would not be seen
    while True:
        try:
            task = ours.recv()
        except (EOFError, OSError):
            return
        reply = _done(task, settings, work)
        try:
            ours.send(reply)
        except OSError:
            return


def _done(task: Any, settings: Settings, work: Work) -> Any | Lost:
    """What comes of a task; a process goes on whatever that is."""
    try:
        prepare(settings)
        return work(task)
    except CrossfootError as error:
        return Lost(str(error))
    except Exception as error:  # noqa: BLE001 - a fault of ours over one task must not cost the others theirs
        return Lost(as_error(error).message)


def prepare(settings: Settings) -> None:
    """Add a newsroom's words, unless this process is a copy of one that has them."""
    from checker.languages import lexicon

    if (settings.lexicons or settings.currencies) and not lexicon.changed():
        from checker.config.lexicons import apply

        apply(settings)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Start a process so that Ctrl-C cannot hit it before it is ready for it."""
    if os.name != "posix":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _unblock() -> None:
    if os.name == "posix":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _died(exitcode: int | None) -> Lost:
    how = f"by {signal.Signals(-exitcode).name}" if exitcode is not None and exitcode < 0 else f"(status {exitcode})"
    return Lost(f"the process that checked it was ended {how}: perhaps there was too little memory", died=True)
