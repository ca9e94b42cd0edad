"""Everything that can go wrong, sorted by whose fault it is.

`FixableError`: the user can act. `TransientError`: the world is passing through, try again.
`BugError`: ours. Each error keeps its evidence (its arguments, so that it survives a trip between
processes) and makes its texts for the screen from it: `title` says what happened, `advice` what to do next.
"""

from __future__ import annotations

from typing import ClassVar


class FrontloadError(Exception):
    """The root of the tree; raise one of its leaves."""

    code: ClassVar[str]
    title_form: ClassVar[str]
    advice_form: ClassVar[str]
    halts_run: ClassVar[bool] = False
    """True where every further asset would meet the same error: the queue is kept, the run stops."""
    needs_setup: ClassVar[bool] = False
    """True where usage or configuration is wrong; the command line exits with 2 for it, else with 1."""

    @property
    def title(self) -> str:
        """What happened, in one line for the screen."""
        return self.title_form.format(*self.args)

    @property
    def advice(self) -> str:
        """What the user can do next, in one or two sentences."""
        return self.advice_form.format(*self.args)

    def __str__(self) -> str:
        return f"{self.title}. {self.advice}"


class FixableError(FrontloadError):
    """The user can act."""


class TransientError(FrontloadError):
    """The world is passing through: the same request may succeed later."""

    retry_after_s: float | None = None
    """Seconds the service asked us to wait, where it did."""


class BugError(FrontloadError):
    """Ours; evidence: what was found to be impossible."""

    code = "bug"
    title_form = "Frontload made a mistake: {0}"
    advice_form = "Please report it with the log file; the rest of the run goes on."


# --- one file's own trouble -------------------------------------------------------------------------------


class UnreadableImageError(FixableError):
    """The bytes are no complete image of an accepted format; evidence: the reason."""

    code = "unreadable_image"
    title_form = "Not a readable image: {0}"
    advice_form = "Open it in an image editor and export it again, or copy it from the card once more."


class FileUnreadableError(FixableError):
    """The system refused to open or read the file; evidence: the system's reason."""

    code = "file_unreadable"
    title_form = "The file cannot be opened: {0}"
    advice_form = "Check that the disk is connected and that you may read the file, then retry."


class FolderUnreadableError(FixableError):
    """The system refused to list a folder; evidence: the system's reason."""

    code = "folder_unreadable"
    title_form = "The folder cannot be opened: {0}"
    advice_form = "Check that the disk is connected and that you may read the folder, then add it again."


class FolderGoneError(FixableError):
    """A folder vanished while it was looked through; evidence: the system's reason."""

    code = "folder_gone"
    title_form = "The folder was gone before all of it was seen: {0}"
    advice_form = (
        "What was found stays in the queue. Connect the card or disk again, add the folder again and retry."
    )


class FileChangedError(FixableError):
    """The file was written to while it was read."""

    code = "file_changed"
    title_form = "The file changed while it was being read"
    advice_form = "Wait until the program that writes it has finished, then retry."


class TooManyPixelsError(FixableError):
    """The image claims more pixels than the limit; evidence: its megapixels, the limit in megapixels."""

    code = "too_many_pixels"
    title_form = "The image has {0:,.0f} megapixels; the limit is {1:,.0f}"
    advice_form = "Export it smaller, or raise max_megapixels in the settings file."


class MetadataStaysError(FixableError):
    """The recipe wants metadata gone from a file whose format only gives it up re-encoded; evidence: the format."""

    code = "metadata_stays"
    title_form = "Its metadata cannot be taken out of this {0} without encoding it anew"
    advice_form = "Choose a recipe that keeps all metadata, or convert the file to JPEG, PNG or WebP."


class DecoderTimeoutError(FixableError):
    """Decoding took longer than the time limit; evidence: the limit in seconds."""

    code = "decoder_timeout"
    title_form = "Preparing the image took longer than {0:.0f} s and was stopped"
    advice_form = "The file is unusually built or damaged. Export it again, or raise prepare_timeout_s."


class DecoderMemoryError(FixableError):
    """Decoding needed more memory than a worker may have."""

    code = "decoder_memory"
    title_form = "The image needs more memory than a worker may use"
    advice_form = "Export it smaller; the file may also be damaged."


class DecoderCrashedError(FixableError):
    """The worker process died while it decoded this file."""

    code = "decoder_crashed"
    title_form = "The decoder crashed on this file"
    advice_form = "The file is probably damaged. Open it in an image editor and export it again."


class CollisionError(FixableError):
    """Another image already has this public_id; evidence: the public_id."""

    code = "public_id_collision"
    title_form = "Another image is already stored as “{0}”; it was not overwritten"
    advice_form = "Rename the file, or choose another folder for this batch, then retry."


class OtherRecipeError(FixableError):
    """The same picture, prepared by another recipe, already has this public_id; evidence: the public_id."""

    code = "public_id_collision"  # for programs it is the same trouble
    title_form = "This picture is already stored as “{0}”, prepared by another recipe; it was not overwritten"
    advice_form = (
        "To have both, choose another folder (--folder) or a naming rule; to replace it, allow overwriting"
        " (--overwrite if-changed). Then retry."
    )


class NameClashError(FixableError):
    """Another image of the queue is to have this public_id; evidence: the public_id, where that image lies."""

    code = "public_id_collision"  # for programs it is the same trouble
    title_form = "Another image of the queue is to be “{0}”: {1}"
    advice_form = "Rename one of the two, or send one of them to another folder, then retry."


class RejectedError(FixableError):
    """The service refused this asset; evidence: its message."""

    code = "rejected"
    title_form = "Cloudinary refused the image: {0}"
    advice_form = "Change what the message names (often size, format or name), then retry."


class TooLargeError(FixableError):
    """More bytes than the account accepts; evidence: the service's message."""

    code = "too_large"
    title_form = "The image is too large for this account: {0}"
    advice_form = "Choose a recipe with a smaller size or quality, then retry."


class UrlUnchangeableError(FixableError):
    """A delivery URL has no place for a transformation (signed, or of another service); evidence: the URL."""

    code = "url_unchangeable"
    title_form = "The URL {0} cannot be given another size or format"
    advice_form = "Copy it as it is; only URLs like …/image/upload/v123/name.jpg can be transformed."


class ReportUnwritableError(FixableError):
    """A report's file cannot be written; evidence: the file, the system's reason."""

    code = "report_unwritable"
    title_form = "{0} cannot be written: {1}"
    advice_form = "Choose another file or folder."


# --- trouble that every further asset would meet ------------------------------------------------------------


class CredentialsMissingError(FixableError):
    """No secret for this account; evidence: the account's name."""

    code = "credentials_missing"
    title_form = "No API secret is stored for the account “{0}”"
    advice_form = "Type it in the settings (or `frontload accounts add {0}`), or set CLOUDINARY_URL."
    halts_run = True
    needs_setup = True


class SecretUnstoredError(FixableError):
    """The secret is known for now, but has no place that lasts; evidence: the account's name, why."""

    code = "secret_unstored"
    title_form = "The secret of “{0}” could not be stored: {1}"
    advice_form = (
        "It is kept in memory until you quit. To keep it, unlock the keyring and save, or set CLOUDINARY_URL."
    )


class CredentialsRejectedError(FixableError):
    """The service knows no such key or secret; evidence: the account's name, the service's message."""

    code = "credentials_rejected"
    title_form = "Cloudinary does not accept the credentials of “{0}”: {1}"
    advice_form = "Check cloud name, API key and secret in the Cloudinary console, then add the account again."
    halts_run = True
    needs_setup = True


class PresetRejectedError(FixableError):
    """The service does not take the unsigned upload preset; evidence: the account's name, the service's message."""

    code = "preset_rejected"
    title_form = "Cloudinary does not accept the upload preset of “{0}”: {1}"
    advice_form = "Make it an unsigned preset in the Cloudinary console, or add the account with its secret."
    halts_run = True
    needs_setup = True


class StaleClockError(FixableError):
    """The service found our timestamp more than an hour off; evidence: its message."""

    code = "stale_clock"
    title_form = "This computer's clock is wrong: {0}"
    advice_form = "Set date, time and time zone of this computer, then start again."
    halts_run = True
    needs_setup = True


class QuotaExceededError(FixableError):
    """The account's plan is used up; evidence: the service's message."""

    code = "quota_exceeded"
    title_form = "The Cloudinary account has reached its limit: {0}"
    advice_form = "The queue is kept. Wait for the new period or extend the plan, then resume."
    halts_run = True


class DiskFullError(FixableError):
    """No room for renditions or the journal; evidence: the folder."""

    code = "disk_full"
    title_form = "No space left on the disk that holds {0}"
    advice_form = "The queue is kept. Free some space, then resume."
    halts_run = True


class WorkersUnavailableError(FixableError):
    """The worker processes die before they take any work; evidence: the reason."""

    code = "workers_unavailable"
    title_form = "The processes that prepare images cannot be started: {0}"
    advice_form = "The queue is kept. A virus scanner or a damaged installation may stop them; then resume."
    halts_run = True


class SandboxUnavailableError(FixableError):
    """The embedded sandbox did not start; evidence: the reason."""

    code = "sandbox_unavailable"
    title_form = "The sandbox cannot be started: {0}"
    advice_form = "Run `frontload doctor`; another program may hold its port."
    halts_run = True
    needs_setup = True


# --- wrong usage ----------------------------------------------------------------------------------------------


class UnknownNameError(FixableError):
    """A name nobody knows; evidence: the kind of thing, the name, the known names."""

    code = "unknown_name"
    title_form = "There is no {0} “{1}”"
    advice_form = "Known: {2}."
    needs_setup = True


class UnclearValueError(FixableError):
    """A value that cannot be understood; evidence: the kind of thing, the text, what would do."""

    code = "unclear_value"
    title_form = "“{1}” is not a valid {0}"  # "valid", for "a" suits it before every thing
    advice_form = "Use {2}."
    needs_setup = True


class FolderUnusableError(FixableError):
    """A folder of Frontload's own cannot be made or used; evidence: the folder, the reason."""

    code = "folder_unusable"
    title_form = "Frontload cannot keep its files in {0}: {1}"
    advice_form = "Make the folder writable, or set FRONTLOAD_HOME to another one."
    halts_run = True
    needs_setup = True


class JournalInUseError(FixableError):
    """Another Frontload owns the journal; evidence: its folder."""

    code = "journal_in_use"
    title_form = "Frontload is already running on {0}"
    advice_form = "Use the running one, or wait until it has finished."
    halts_run = True
    needs_setup = True


class JournalDamagedError(FixableError):
    """The journal cannot be read; evidence: the file, the reason."""

    code = "journal_damaged"
    title_form = "The journal {0} cannot be read: {1}"
    advice_form = "Move it elsewhere to begin a new one; nothing that was delivered is lost at Cloudinary."
    halts_run = True
    needs_setup = True


# --- the world is passing through ---------------------------------------------------------------------------


class UplinkDownError(TransientError):
    """No answer from the destination; evidence: the host, the reason."""

    code = "uplink_down"
    title_form = "No connection to {0}: {1}"
    advice_form = "The queue is kept. Check the network, then resume."
    halts_run = True


class ConnectionLostError(TransientError):
    """The connection broke or fell silent in mid-request; evidence: the host, the reason."""

    code = "connection_lost"
    title_form = "The connection to {0} was lost: {1}"
    advice_form = "Retry; if it happens again, check the network or use fewer connections."


class ServiceTroubleError(TransientError):
    """The service answered that it is in trouble; evidence: the HTTP status, its message."""

    code = "service_trouble"
    title_form = "Cloudinary had a problem ({0}): {1}"
    advice_form = "This usually passes. Retry in a few minutes."


class RateLimitedError(TransientError):
    """The service asks for a slower pace; evidence: its message, seconds to wait or None."""

    code = "rate_limited"
    title_form = "Cloudinary asks to slow down: {0}"
    advice_form = "Retry in a few minutes, with fewer connections."

    def __init__(self, message: str, retry_after_s: float | None = None) -> None:
        super().__init__(message, retry_after_s)
        self.retry_after_s = retry_after_s


class CancelledUploadError(TransientError):
    """The upload was stopped on the user's wish; it never counts as an attempt."""

    code = "cancelled"
    title_form = "The upload was stopped"
    advice_form = "Resume to send it."
