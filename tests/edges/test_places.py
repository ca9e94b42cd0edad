"""Folders, spool, resources, clock, log: where things lie and what is written there."""

from __future__ import annotations

import errno
import logging
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import platformdirs
import pytest

from fakes import a_rendition
from frontload.core.errors import DiskFullError, FolderUnusableError
from frontload.edges.clock import SystemClock
from frontload.edges.folders import Folders, find_folders
from frontload.edges.log import log_to, redacted
from frontload.edges.resources import resource
from frontload.edges.spool import FolderSpool


class TestFolders:
    """Where Frontload keeps its files."""

    def test_one_variable_moves_everything(self, tmp_path, monkeypatch):
        """FRONTLOAD_HOME holds data, settings, cache and log; nothing is made by asking."""
        monkeypatch.setenv("FRONTLOAD_HOME", str(tmp_path / "home"))

        folders = find_folders()

        for place in (
            folders.journal,
            folders.spool,
            folders.sandbox,
            folders.thumbnails,
            folders.settings,
            folders.log,
        ):
            assert place.is_relative_to(tmp_path / "home")
        assert not (tmp_path / "home").exists()

    def test_a_relative_home_is_made_absolute(self, tmp_path, monkeypatch):
        """The app may change its directory later; a tilde means the user's home."""
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("FRONTLOAD_HOME", "here")
        assert find_folders().data == tmp_path / "here" / "data"

        monkeypatch.setenv("FRONTLOAD_HOME", "~/there")
        monkeypatch.setenv("HOME", str(tmp_path))
        assert find_folders().config == tmp_path / "there" / "config"

    @pytest.mark.parametrize("home", [None, ""])
    def test_without_it_the_system_decides(self, monkeypatch, home):
        """platformdirs knows each system's habits."""
        if home is None:
            monkeypatch.delenv("FRONTLOAD_HOME")
        else:
            monkeypatch.setenv("FRONTLOAD_HOME", home)
        dirs = platformdirs.PlatformDirs("Frontload", appauthor=False)

        folders = find_folders()

        assert (folders.data, folders.config) == (dirs.user_data_path, dirs.user_config_path)
        assert (folders.cache, folders.log) == (dirs.user_cache_path, dirs.user_log_path)

    def test_they_are_the_users_alone(self):
        """Making them twice is fine, and nobody else may look in."""
        folders = find_folders()

        folders.make()
        folders.make()

        for place in (folders.data, folders.config, folders.cache, folders.log, folders.spool, folders.thumbnails):
            assert place.stat().st_mode & 0o777 == 0o700

    def test_a_file_in_the_way_is_told(self, tmp_path):
        """The path that cannot be a folder is named."""
        (tmp_path / "data").write_text("in the way")
        folders = Folders(tmp_path / "data", tmp_path / "c", tmp_path / "d", tmp_path / "e")

        with pytest.raises(FolderUnusableError, match="data"):
            folders.make()

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
    def test_a_full_disk_is_told(self, monkeypatch, number):
        """No room for a folder is no room, quota or disk."""

        def refuse(*_, **__):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(Path, "mkdir", refuse)

        with pytest.raises(DiskFullError):
            find_folders().make()


class TestSpool:
    """Renditions waiting to be sent."""

    @pytest.fixture
    def spool(self, tmp_path):
        """A spool with one whole rendition of 500 bytes."""
        (tmp_path / "1.jpg").write_bytes(b"x" * 500)
        return FolderSpool(tmp_path)

    def test_it_holds_what_is_whole(self, spool):
        """A rendition counts only in its full length."""
        assert spool.holds(a_rendition(1, 500))
        assert not spool.holds(a_rendition(1, 501))
        assert not spool.holds(a_rendition(2, 500))

    def test_discarding_deletes_once(self, spool):
        """The bytes go; discarding them again is no error."""
        for _ in range(2):
            spool.discard(a_rendition(1))

        assert not spool.path(a_rendition(1)).exists()

    def test_what_cannot_be_deleted_now_waits(self, spool, monkeypatch):
        """A file held by a virus scanner stops neither a run nor a start."""

        def refuse(*_, **__):
            raise PermissionError(errno.EACCES, "held")

        with monkeypatch.context() as held:
            held.setattr(Path, "unlink", refuse)
            spool.discard(a_rendition(1))
            spool.sweep(set())
        assert spool.holds(a_rendition(1, 500))

        spool.sweep(set())
        assert not spool.holds(a_rendition(1, 500))

    def test_a_sweep_leaves_what_is_wanted(self, spool, tmp_path):
        """Leftovers of a kill go, temporary files too; wanted renditions and folders stay."""
        for name in (".77-half.jpg", "old.jpg"):
            (tmp_path / name).write_bytes(b"")
        (tmp_path / "folder").mkdir()

        spool.sweep({"1.jpg"})

        assert sorted(path.name for path in tmp_path.iterdir()) == ["1.jpg", "folder"]


class TestResources:
    """Files that ship with Frontload."""

    def test_they_are_found_in_a_checkout(self):
        """Icons and samples lie where the name says."""
        assert resource("icons").is_dir()
        assert resource("samples", "Shop").is_dir()

    def test_they_are_found_in_a_frozen_app(self, tmp_path, monkeypatch):
        """PyInstaller unpacks them elsewhere."""
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

        assert resource("icons", "start.svg") == tmp_path / "resources" / "icons" / "start.svg"


class TestClock:
    """The system's clocks."""

    def test_now_is_aware_and_monotonic_does_not_fall(self):
        """UTC on the wall, and seconds that only rise."""
        clock = SystemClock()
        before, first = datetime.now(UTC), clock.monotonic_s()

        assert before <= clock.now() <= datetime.now(UTC)
        assert clock.now().tzinfo is UTC
        assert clock.monotonic_s() >= first


SECRET = "s3cr3t-Value_x"


class TestLog:
    """The log file tells everything but secrets."""

    @pytest.fixture
    def log_file(self, tmp_path):
        """Log to a folder of our own for one test."""
        log_to(tmp_path)
        yield tmp_path / "frontload.log"
        logger = logging.getLogger("frontload")
        for handler in list(logger.handlers):
            logger.removeHandler(handler)
            handler.close()
        logger.propagate = True
        logger.setLevel(logging.NOTSET)

    @pytest.mark.parametrize(
        "text",
        [
            f"cloudinary://123:{SECRET}@demo",
            f"CLOUDINARY_URL=cloudinary://123:a@{SECRET}@demo",
            f"api_secret={SECRET}",
            f"CLOUDINARY_API_SECRET: {SECRET}",
            f"{{'api_secret': '{SECRET}', 'a': 1}}",
            f'{{"signature": "{SECRET}"}}',
            f"POST /upload?signature={SECRET}&timestamp=1",
            f"Authorization: Basic {SECRET}",
            f"{{'authorization': 'Bearer {SECRET}'}}",
        ],
    )
    def test_secrets_are_struck_out(self, text):
        """However a secret got into a line, it does not get out of it."""
        assert SECRET not in redacted(text)
        assert "•••" in redacted(text)

    @pytest.mark.parametrize("text", ["nothing to hide", "the signature was wrong", "cloudinary://demo"])
    def test_other_text_stays(self, text):
        """Only secrets go."""
        assert redacted(text) == text

    def test_tracebacks_are_redacted_too(self, log_file):
        """An exception's own text is part of the line."""

        def fail() -> None:
            raise ValueError(f"api_secret={SECRET}")

        try:
            fail()
        except ValueError:
            logging.getLogger("frontload.edges").exception("it failed for %s", f"cloudinary://k:{SECRET}@c")

        written = log_file.read_text()
        assert "Traceback" in written
        assert "ValueError" in written
        assert SECRET not in written

    def test_a_path_that_is_no_text_can_be_logged(self, log_file, monkeypatch):
        """An odd name is written with its bytes spelled out."""
        logger = logging.getLogger("frontload")
        monkeypatch.setattr(logger, "handlers", logger.handlers[:1])  # pytest's own report cannot say such a name

        logger.info("scanned %s", os.fsdecode(b"caf\xe9.jpg"))

        assert "caf\\udce9.jpg" in log_file.read_text()

    def test_beginning_again_moves_the_log(self, log_file, tmp_path):
        """A second call closes the first file; each line is written once."""
        logging.getLogger("frontload").info("first")
        (tmp_path / "second").mkdir()
        log_to(tmp_path / "second")

        logging.getLogger("frontload").info("later")

        assert "later" not in log_file.read_text()
        assert (tmp_path / "second" / "frontload.log").read_text().count("later") == 1
