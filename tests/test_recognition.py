"""The engine between fakes: what was delivered before, or is on its way under another name, is not sent again."""

from __future__ import annotations

import itertools
import threading
from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath

import pytest

from fakes import InstantPreparer, a_batch, a_source
from frontload.core.asset import Marks
from frontload.core.errors import CollisionError, UnreadableImageError
from frontload.core.events import (
    AssetDelivered,
    AssetFailed,
    AssetQueued,
    AssetRemoved,
    AssetSkipped,
    BatchScanned,
    NameTaken,
    OverlookedReason,
    PathOverlooked,
    RunFinished,
    TwinFound,
    UploadStarted,
)
from frontload.core.priority import Order
from frontload.core.states import AssetState
from test_engine import Bench, sources

SAME = "5" * 64


def run_anew(bench: Bench, found, **batch_facts):
    """Drop *found* into an engine that begins anew on the same journal."""
    bench.found = found
    bench.events.clear()
    bench.preparer.prepared.clear()
    bench.uploader.shipments.clear()
    bench.engine = bench.make()
    bench.engine.add(a_batch(**batch_facts))
    return bench.run()


@pytest.fixture
def delivered_once():
    """A bench that has delivered three files."""
    bench = Bench(sources(30, 10, 20))
    bench.engine.add(a_batch())
    bench.run()
    return bench


class TestLedger:
    """What an earlier run delivered."""

    def test_the_same_files_are_skipped_at_sight(self, delivered_once):
        """Nothing is prepared nor sent, each has the URL of before, and all is in the journal."""
        bench = delivered_once

        finished = run_anew(bench, sources(30, 10, 20))

        urls = [bench.journal.assets[number].delivery.url for number in (1, 2, 3)]
        assert (finished.delivered, finished.failed, finished.skipped) == (0, 0, 3)
        assert [event.asset.delivery.url for event in bench.of(AssetSkipped)] == urls
        assert bench.preparer.prepared == bench.sent() == []
        assert {bench.journal.assets[number].state for number in (4, 5, 6)} == {AssetState.SKIPPED}

    def test_force_sends_all_the_same(self, delivered_once):
        """The wish is the batch's, and holds for each of its files."""
        finished = run_anew(delivered_once, sources(30, 10, 20), force=True)

        assert (finished.delivered, finished.skipped) == (3, 0)
        assert delivered_once.sent() == [4, 5, 6]

    @pytest.mark.parametrize("facts", [{"folder": "selects"}, {"recipe": "thumbnail"}, {"destination": "agency"}])
    def test_another_folder_recipe_or_destination_is_another_wish(self, delivered_once, facts):
        """Somebody asked for these pictures there, or like that."""
        finished = run_anew(delivered_once, sources(30, 10, 20), **facts)

        assert (finished.delivered, finished.skipped) == (3, 0)

    def test_a_file_that_was_copied_is_known_by_its_bytes(self, delivered_once):
        """Under another name a worker reads it, and the bytes tell; no rendition is made, nothing is sent."""
        bench = delivered_once
        bench.preparer.sha256_of[4] = bench.journal.assets[2].rendition.source_sha256

        finished = run_anew(bench, [a_source("copy.jpg", 10, modified_ns=77)])

        (event,) = bench.of(AssetSkipped)
        assert event.asset.delivery == bench.journal.assets[2].delivery
        assert (finished.skipped, bench.preparer.prepared, bench.sent()) == (1, [], [])

    def test_a_file_of_the_same_size_is_another_one(self, delivered_once):
        """Equal length proves nothing."""
        finished = run_anew(delivered_once, [a_source("other.jpg", 10, modified_ns=77)])

        assert (finished.delivered, finished.skipped) == (1, 0)

    def test_a_file_that_was_written_to_is_looked_at(self, delivered_once):
        """The same name and size at another time: the bytes decide."""
        finished = run_anew(delivered_once, [a_source("002.jpg", 10, modified_ns=77)])

        assert (finished.delivered, finished.skipped) == (1, 0)

    def test_what_was_skipped_is_sent_on_a_retry(self, delivered_once):
        """Who asks again for this one means it."""
        bench = delivered_once
        bench.on_event = lambda event: bench.engine.retry([4]) if isinstance(event, AssetSkipped) else None

        finished = run_anew(bench, sources(30))

        assert finished.delivered == 1
        assert bench.journal.assets[4].state is AssetState.DELIVERED
        assert bench.sent() == [4]


class TestTwins:
    """Files of the same bytes in one queue."""

    def bench(self, count: int = 3, **facts) -> Bench:
        """A bench that finds so many files, all of the same bytes."""
        bench = Bench([a_source(f"{number}.jpg", 10) for number in range(1, count + 1)], **facts)
        bench.preparer.sha256_of = dict.fromkeys(range(1, 99), SAME)
        bench.engine.add(a_batch())
        return bench

    @pytest.mark.parametrize("workers", [1, 3])
    def test_one_is_sent_and_all_are_delivered(self, workers):
        """One upload, one URL, and each file has it; the spool is empty in the end."""
        bench = self.bench(workers=workers)

        finished = bench.run()

        urls = {asset.delivery.url for asset in bench.journal.assets.values()}
        assert (finished.delivered, finished.failed, finished.skipped) == (3, 0, 0)
        assert (bench.sent(), len(urls)) == ([1], 1)
        assert [event.place for event in bench.of(TwinFound)] == ["photos/1.jpg"] * 2
        assert [event.asset.delivery.same_as for event in bench.of(AssetDelivered)] == ["", *["photos/1.jpg"] * 2]
        assert [event.asset.asset_no for event in bench.of(AssetQueued)] == [1, 2, 3]
        assert bench.spool.names == set()

    def test_the_next_takes_over_when_the_first_fails(self):
        """A refusal costs the one file that was sent; the next is prepared and sent in its place."""
        bench = self.bench()
        bench.uploader.errors = {1: [UnreadableImageError("refused")]}

        finished = bench.run()

        assert (finished.delivered, finished.failed) == (2, 1)
        assert bench.sent() == [1, 2]
        assert bench.journal.assets[3].delivery.same_as == "photos/2.jpg"

    def test_a_kill_between_the_two_deliveries_changes_nothing(self):
        """Restored with one delivered and its twin queued, the twin is recognised again and shares the URL."""
        bench = self.bench(2)
        bench.run()
        url = bench.journal.assets[1].delivery.url
        cut_short = replace(bench.journal.assets[2], state=AssetState.QUEUED, delivery=None, rendition=None)
        bench.journal.save([cut_short])
        bench.uploader.shipments.clear()
        bench.engine = bench.make()

        bench.run(restore=True)

        assert bench.journal.assets[2].delivery.url == url
        assert bench.sent() == []


class TestIntake:
    """What a drop brings in, and when it ends."""

    def test_an_endless_drop_can_be_taken_back(self):
        """Nothing more is looked for, what has not left yet is removed, and the next run does not look again."""
        is_enough = threading.Event()

        def endless():
            for number in itertools.count(1):
                if number > 500:
                    is_enough.wait()
                yield a_source(f"{number}.jpg", number)

        def take_back(event):
            if isinstance(event, UploadStarted) and not is_enough.is_set():
                bench.engine.take_back(1)
                is_enough.set()

        bench = Bench(endless())
        bench.on_event = take_back
        bench.engine.add(a_batch())

        finished = bench.run()

        states = Counter(asset.state for asset in bench.journal.assets.values())
        assert states[AssetState.DELIVERED] == finished.delivered  # what was in flight may have arrived
        assert states[AssetState.REMOVED] == states.total() - finished.delivered > 100
        assert bench.journal.batches[1].scanned

    def test_what_was_taken_back_comes_again_with_the_rest_of_the_drop(self):
        """An undo: what was found is queued again, not what had been removed by hand before, and the walk ends."""
        is_enough = threading.Event()
        names = [f"{number:03}.jpg" for number in range(1, 301)]

        def tree():
            for number, name in enumerate(names, start=1):
                if number > 250:
                    is_enough.wait()
                yield a_source(name, number)

        def change_ones_mind(event):
            if isinstance(event, AssetQueued) and event.asset.asset_no == 200 and not is_enough.is_set():
                bench.engine.pause()
                bench.engine.remove((7,))
                bench.engine.take_back(1)
                is_enough.set()
            elif isinstance(event, BatchScanned) and len(bench.of(BatchScanned)) == 1:
                bench.found = tree()
                bench.engine.look_again(1)
                bench.engine.resume()

        bench = Bench(tree())
        bench.on_event = change_ones_mind
        bench.engine.add(a_batch())

        finished = bench.run()

        removed = [a.source.name for a in bench.journal.assets.values() if a.state is AssetState.REMOVED]
        assert (removed, finished.delivered) == (["007.jpg"], 299)
        assert sorted(asset.source.name for asset in bench.journal.assets.values()) == names

    def test_only_what_the_unfinished_walk_brought_is_taken_back(self):
        """What lay in the batch before more was dropped on it stays."""
        is_enough = threading.Event()
        bench = Bench(sources(1, 2))

        def more():
            for number in range(300):
                if number > 250:
                    is_enough.wait()
                yield a_source(f"late{number}.jpg", number)

        def drop_more(event):
            if isinstance(event, BatchScanned) and len(bench.of(BatchScanned)) == 1:
                bench.engine.pause()
                bench.found = more()
                bench.engine.add_to(1, (PurePosixPath("/late"),))
            elif isinstance(event, AssetQueued) and event.asset.source.name == "late0.jpg":
                bench.engine.take_back(1)
                bench.engine.resume()
                is_enough.set()

        bench.on_event = drop_more
        bench.engine.add(a_batch())

        bench.run()

        kept = [a.source.name for a in bench.journal.assets.values() if a.state is not AssetState.REMOVED]
        assert kept == ["001.jpg", "002.jpg"]
        assert "late0.jpg" in {event.asset.source.name for event in bench.of(AssetRemoved)}

    def test_a_drop_may_go_on_after_it_was_taken_back(self):
        """More that is dropped on the batch is looked at anew."""
        bench = Bench(sources(1, 2))

        def drop_more(event):
            if isinstance(event, RunFinished) and len(bench.of(RunFinished)) == 1:
                bench.engine.take_back(1)
                bench.found = [a_source("late.jpg", 9)]
                bench.engine.add_to(1, (PurePosixPath("/late"),))
            elif isinstance(event, RunFinished):
                bench.engine.stop()

        bench.on_event = drop_more
        bench.engine.add(a_batch())
        bench.engine.run(until_idle=False, restore=False)

        assert [asset.source.name for asset in bench.journal.assets.values()] == ["001.jpg", "002.jpg", "late.jpg"]

    def test_the_same_folder_dropped_twice_is_there_once(self):
        """Its files are in the queue already, and that is said; with force what was delivered goes again."""
        bench = Bench(sources(1, 2))
        for facts in ({}, {}, {"force": True}):
            bench.engine.add(a_batch(**facts))

        finished = bench.run()

        told = [event.reason for event in bench.of(PathOverlooked)]
        assert told[:2] == [OverlookedReason.DUPLICATE] * 2
        assert finished.delivered + finished.skipped == 6
        assert sorted(bench.sent())[:2] == [1, 2]

    def test_a_folder_dropped_for_another_recipe_is_another_wish(self):
        """It is no duplicate: its names clash with those that are there, which is said."""
        bench = Bench(sources(1, 2))
        bench.engine.add(a_batch())
        bench.engine.add(a_batch(recipe="thumbnail"))

        finished = bench.run()

        assert (finished.delivered, finished.failed) == (2, 2)
        assert [event.place for event in bench.of(NameTaken)] == ["photos/001.jpg", "photos/002.jpg"]

    def test_a_picture_takes_its_words_along(self):
        """Caption and alt text go with the request, unless the recipe keeps no metadata."""
        bench = Bench([a_source("a.jpg", 5, marks=Marks(caption="A goal"))])
        bench.engine.add(a_batch())

        bench.run()

        (shipment,) = bench.uploader.shipments
        assert shipment.context == (("alt", "A goal"), ("caption", "A goal"))


class SlowFirst(InstantPreparer):
    """Has the first file it is given ready only after the second."""

    def prepare(self, preparation, done):
        """Keep the first back."""
        if preparation.asset_no == 1:
            self.first = partial(super().prepare, preparation, done)
            return
        super().prepare(preparation, done)
        self.first()


class TestNames:
    """Two files that would be one image at the destination."""

    def test_two_files_of_one_name_are_told_and_the_second_is_not_sent(self):
        """Nothing of it is prepared; what it clashes with is named."""
        bench = Bench([a_source("a.jpg", 5, folder="DCIM"), a_source("a.jpg", 6, folder="DCIM", modified_ns=1)])
        bench.engine.add(a_batch())

        finished = bench.run()

        assert (finished.delivered, finished.failed, bench.preparer.prepared) == (1, 1, [1])
        assert [event.place for event in bench.of(NameTaken)] == ["DCIM/a.jpg"]
        assert bench.journal.assets[2].failure.code == "public_id_collision"

    def test_files_as_long_as_each_other_are_compared_first(self):
        """The same picture on two cards is one; another picture is refused, and its bytes leave the spool."""
        found = [a_source("a.jpg", 5, folder="DCIM", modified_ns=number) for number in range(3)]
        bench = Bench(found)
        bench.preparer.sha256_of = {1: SAME, 2: SAME}
        bench.engine.add(a_batch())

        finished = bench.run()

        assert (finished.delivered, finished.failed) == (2, 1)
        assert bench.sent() == [1]
        assert bench.journal.assets[3].failure.code == "public_id_collision"
        assert bench.of(NameTaken) == []
        assert bench.spool.names == set()

    @pytest.mark.parametrize("workers", [1, 2])
    def test_what_was_delivered_before_takes_no_name_from_another(self, delivered_once, workers):
        """Two copies under one name, both sent earlier under others: both are skipped, and no clash is told."""
        bench = delivered_once
        bench.workers = workers
        first, second = (bench.journal.assets[number] for number in (2, 3))
        bench.preparer.sha256_of = {4: first.rendition.source_sha256, 5: second.rendition.source_sha256}
        copies = [a_source("same.jpg", 10, folder="q1", modified_ns=7), a_source("same.jpg", 20, folder="q1")]

        finished = run_anew(bench, copies)

        assert (finished.skipped, finished.failed, bench.of(NameTaken)) == (2, 0, [])

    def test_a_name_is_free_once_its_bearer_is_known_by_its_bytes(self, delivered_once):
        """The copy is skipped, and the new picture of that name is sent."""
        bench = delivered_once
        bench.workers = 2
        bench.preparer.sha256_of[4] = bench.journal.assets[2].rendition.source_sha256

        finished = run_anew(bench, [a_source("same.jpg", 10, modified_ns=7), a_source("same.jpg", 66)])

        assert (finished.skipped, finished.delivered, bench.sent()) == (1, 1, [5])

    @pytest.mark.parametrize("sizes", [(5, 6), (5, 5)])
    @pytest.mark.parametrize("trouble", [None, UnreadableImageError("half")])
    def test_who_is_prepared_sooner_waits_for_the_one_with_the_name(self, sizes, trouble):
        """It is refused only if that one is really to be sent; else the name is its own."""
        found = [a_source("a.jpg", size, modified_ns=number) for number, size in enumerate(sizes)]
        bench = Bench(found, workers=2)
        bench.preparer = SlowFirst(bench.spool, errors={1: trouble} if trouble else {})
        bench.engine.add(a_batch())

        finished = bench.run()

        assert (finished.delivered, finished.failed) == (1, 1)
        assert bench.sent() == ([2] if trouble else [1])
        assert bench.spool.names <= {"1.jpg"} if trouble else bench.spool.names == set()

    def test_the_one_whose_turn_comes_first_has_the_name(self):
        """An urgent picture does not lose it to one that waits behind."""
        bench = Bench([a_source("a.jpg", 9), a_source("a.jpg", 5, modified_ns=1)], order=Order.SMALLEST)
        bench.engine.add(a_batch())

        finished = bench.run()

        assert (finished.delivered, finished.failed, bench.sent()) == (1, 1, [2])

    def test_a_renamed_file_goes_its_way(self):
        """Given another name and queued again it is sent under that."""
        bench = Bench([a_source("a.jpg", 5, folder="DCIM"), a_source("a.jpg", 6, folder="DCIM", modified_ns=1)])

        def rename(event):
            if isinstance(event, AssetFailed):
                bench.engine.rename(2, "DCIM/a-2")
                bench.engine.retry([2])

        bench.on_event = rename
        bench.engine.add(a_batch())

        assert bench.run().delivered == 2
        assert [shipment.public_id for shipment in bench.uploader.shipments] == ["DCIM/a", "DCIM/a-2"]

    @pytest.mark.parametrize(
        ("same_bytes", "advised"), [(True, "--overwrite if-changed"), (False, "Rename the file")]
    )
    def test_the_same_picture_by_another_recipe_is_no_stranger(self, delivered_once, same_bytes, advised):
        """The destination refuses both alike; the ledger knows which it is, and so what to do."""
        bench = delivered_once
        before = bench.journal.assets[1]
        bench.preparer.sha256_of = {4: before.rendition.source_sha256 if same_bytes else SAME}
        bench.uploader.errors = {4: [CollisionError(before.public_id)]}

        run_anew(bench, sources(30), recipe="thumbnail")

        failure = bench.journal.assets[4].failure
        assert failure.code == "public_id_collision"
        assert advised in failure.advice

    def test_what_went_as_it_is_may_well_go_so_again(self):
        """By another recipe, too: no clash is told that may never be."""
        bench = Bench(sources(500))  # as many bytes as the delivery has
        bench.engine.add(a_batch())
        bench.run()

        run_anew(bench, sources(500), recipe="thumbnail")

        assert bench.of(NameTaken) == []

    def test_a_name_of_an_earlier_delivery_is_told(self):
        """Of another recipe, say; whether it is really taken the destination knows."""
        bench = Bench(sources(5))
        bench.engine.add(a_batch())
        bench.run()

        run_anew(bench, sources(5), recipe="thumbnail")

        assert [event.url for event in bench.of(NameTaken)] == [bench.journal.assets[1].delivery.url]
