import gc
from threading import Event

import pytest

from builder.plugin import afterwards
from builder.plugin.afterwards import Afterwards


@pytest.fixture(autouse=True)
def collector(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(afterwards, "QUIET", 0.01)
    yield
    gc.unfreeze()
    gc.enable()


def collected_after(task) -> bool:
    """Say whether the collector works again once a task, and what was planned behind it, came to an end."""
    done = Event()

    def watched():
        try:
            task()
        finally:
            done.set()

    behind = Afterwards(watched)
    behind.put_off()
    assert not gc.isenabled()
    behind.plan()
    timer = behind._timer
    assert timer
    timer.join(10)
    return done.is_set() and gc.isenabled()


def test_garbage_is_looked_for_again_behind_a_rebuild():
    assert collected_after(lambda: None)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_task_that_fails_leaves_the_collector_on():
    assert collected_after(lambda: 1 // 0)


def test_what_was_planned_is_put_off_by_the_next_rebuild(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(afterwards, "QUIET", 0.5)
    done = Event()
    behind = Afterwards(done.set)
    behind.plan()
    first = behind._timer
    behind.put_off()
    assert first
    first.join(10)
    assert not gc.isenabled()
