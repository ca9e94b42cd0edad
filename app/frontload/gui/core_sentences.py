"""What core says in English, as forms: marked here so that lupdate finds them, said by `retold`.

A placeholder stands for what differs from one sentence to the next. A test compares this with what core can say.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

ERRORS = (
    QT_TRANSLATE_NOOP("Core", "Frontload made a mistake: {0}"),
    QT_TRANSLATE_NOOP("Core", "Please report it with the log file; the rest of the run goes on."),
    QT_TRANSLATE_NOOP("Core", "Not a readable image: {0}"),
    QT_TRANSLATE_NOOP(
        "Core", "Open it in an image editor and export it again, or copy it from the card once more."
    ),
    QT_TRANSLATE_NOOP("Core", "The file cannot be opened: {0}"),
    QT_TRANSLATE_NOOP("Core", "Check that the disk is connected and that you may read the file, then retry."),
    QT_TRANSLATE_NOOP("Core", "The folder cannot be opened: {0}"),
    QT_TRANSLATE_NOOP(
        "Core", "Check that the disk is connected and that you may read the folder, then add it again."
    ),
    QT_TRANSLATE_NOOP("Core", "The folder was gone before all of it was seen: {0}"),
    QT_TRANSLATE_NOOP(
        "Core",
        "What was found stays in the queue. Connect the card or disk again, add the folder again and retry.",
    ),
    QT_TRANSLATE_NOOP("Core", "The file changed while it was being read"),
    QT_TRANSLATE_NOOP("Core", "Wait until the program that writes it has finished, then retry."),
    QT_TRANSLATE_NOOP("Core", "The image has {0} megapixels; the limit is {1}"),
    QT_TRANSLATE_NOOP("Core", "Export it smaller, or raise max_megapixels in the settings file."),
    QT_TRANSLATE_NOOP("Core", "Its metadata cannot be taken out of this {0} without encoding it anew"),
    QT_TRANSLATE_NOOP("Core", "Choose a recipe that keeps all metadata, or convert the file to JPEG, PNG or WebP."),
    QT_TRANSLATE_NOOP("Core", "Preparing the image took longer than {0} s and was stopped"),
    QT_TRANSLATE_NOOP(
        "Core", "The file is unusually built or damaged. Export it again, or raise prepare_timeout_s."
    ),
    QT_TRANSLATE_NOOP("Core", "The image needs more memory than a worker may use"),
    QT_TRANSLATE_NOOP("Core", "Export it smaller; the file may also be damaged."),
    QT_TRANSLATE_NOOP("Core", "The decoder crashed on this file"),
    QT_TRANSLATE_NOOP("Core", "The file is probably damaged. Open it in an image editor and export it again."),
    QT_TRANSLATE_NOOP("Core", "Another image is already stored as “{0}”; it was not overwritten"),
    QT_TRANSLATE_NOOP("Core", "Rename the file, or choose another folder for this batch, then retry."),
    QT_TRANSLATE_NOOP(
        "Core", "This picture is already stored as “{0}”, prepared by another recipe; it was not overwritten"
    ),
    QT_TRANSLATE_NOOP(
        "Core",
        "To have both, choose another folder (--folder) or a naming rule; to replace it, allow overwriting"
        " (--overwrite if-changed). Then retry.",
    ),
    QT_TRANSLATE_NOOP("Core", "Another image of the queue is to be “{0}”: {1}"),
    QT_TRANSLATE_NOOP("Core", "Rename one of the two, or send one of them to another folder, then retry."),
    QT_TRANSLATE_NOOP("Core", "Cloudinary refused the image: {0}"),
    QT_TRANSLATE_NOOP("Core", "Change what the message names (often size, format or name), then retry."),
    QT_TRANSLATE_NOOP("Core", "The image is too large for this account: {0}"),
    QT_TRANSLATE_NOOP("Core", "Choose a recipe with a smaller size or quality, then retry."),
    QT_TRANSLATE_NOOP("Core", "The URL {0} cannot be given another size or format"),
    QT_TRANSLATE_NOOP("Core", "Copy it as it is; only URLs like …/image/upload/v123/name.jpg can be transformed."),
    QT_TRANSLATE_NOOP("Core", "{0} cannot be written: {1}"),
    QT_TRANSLATE_NOOP("Core", "Choose another file or folder."),
    QT_TRANSLATE_NOOP("Core", "No API secret is stored for the account “{0}”"),
    QT_TRANSLATE_NOOP("Core", "Type it in the settings (or `frontload accounts add {0}`), or set CLOUDINARY_URL."),
    QT_TRANSLATE_NOOP("Core", "The secret of “{0}” could not be stored: {1}"),
    QT_TRANSLATE_NOOP(
        "Core",
        "It is kept in memory until you quit. To keep it, unlock the keyring and save, or set CLOUDINARY_URL.",
    ),
    QT_TRANSLATE_NOOP("Core", "Cloudinary does not accept the credentials of “{0}”: {1}"),
    QT_TRANSLATE_NOOP(
        "Core", "Check cloud name, API key and secret in the Cloudinary console, then add the account again."
    ),
    QT_TRANSLATE_NOOP("Core", "Cloudinary does not accept the upload preset of “{0}”: {1}"),
    QT_TRANSLATE_NOOP(
        "Core", "Make it an unsigned preset in the Cloudinary console, or add the account with its secret."
    ),
    QT_TRANSLATE_NOOP("Core", "This computer's clock is wrong: {0}"),
    QT_TRANSLATE_NOOP("Core", "Set date, time and time zone of this computer, then start again."),
    QT_TRANSLATE_NOOP("Core", "The Cloudinary account has reached its limit: {0}"),
    QT_TRANSLATE_NOOP("Core", "The queue is kept. Wait for the new period or extend the plan, then resume."),
    QT_TRANSLATE_NOOP("Core", "No space left on the disk that holds {0}"),
    QT_TRANSLATE_NOOP("Core", "The queue is kept. Free some space, then resume."),
    QT_TRANSLATE_NOOP("Core", "The processes that prepare images cannot be started: {0}"),
    QT_TRANSLATE_NOOP(
        "Core", "The queue is kept. A virus scanner or a damaged installation may stop them; then resume."
    ),
    QT_TRANSLATE_NOOP("Core", "The watermark {0} cannot be used: {1}"),
    QT_TRANSLATE_NOOP("Core", "The queue is kept. Put the file back or change the recipe, then resume."),
    QT_TRANSLATE_NOOP("Core", "The sandbox cannot be started: {0}"),
    QT_TRANSLATE_NOOP("Core", "Run `frontload doctor`; another program may hold its port."),
    QT_TRANSLATE_NOOP("Core", "There is no {0} “{1}”"),
    QT_TRANSLATE_NOOP("Core", "Known: {2}."),
    QT_TRANSLATE_NOOP("Core", "“{1}” is not a {0}"),
    QT_TRANSLATE_NOOP("Core", "Use {2}."),
    QT_TRANSLATE_NOOP("Core", "Frontload cannot keep its files in {0}: {1}"),
    QT_TRANSLATE_NOOP("Core", "Make the folder writable, or set FRONTLOAD_HOME to another one."),
    QT_TRANSLATE_NOOP("Core", "Frontload is already running on {0}"),
    QT_TRANSLATE_NOOP("Core", "Use the running one, or wait until it has finished."),
    QT_TRANSLATE_NOOP("Core", "The journal {0} cannot be read: {1}"),
    QT_TRANSLATE_NOOP(
        "Core", "Move it elsewhere to begin a new one; nothing that was delivered is lost at Cloudinary."
    ),
    QT_TRANSLATE_NOOP("Core", "No connection to {0}: {1}"),
    QT_TRANSLATE_NOOP("Core", "The queue is kept. Check the network, then resume."),
    QT_TRANSLATE_NOOP("Core", "The connection to {0} was lost: {1}"),
    QT_TRANSLATE_NOOP("Core", "Retry; if it happens again, check the network or use fewer connections."),
    QT_TRANSLATE_NOOP("Core", "Cloudinary had a problem ({0}): {1}"),
    QT_TRANSLATE_NOOP("Core", "This usually passes. Retry in a few minutes."),
    QT_TRANSLATE_NOOP("Core", "Cloudinary asks to slow down: {0}"),
    QT_TRANSLATE_NOOP("Core", "Retry in a few minutes, with fewer connections."),
    QT_TRANSLATE_NOOP("Core", "{0} does not tell of newer versions: {1}"),
    QT_TRANSLATE_NOOP("Core", "Try again later, or look at update_url in the settings file."),
    QT_TRANSLATE_NOOP("Core", "The upload was stopped"),
    QT_TRANSLATE_NOOP("Core", "Resume to send it."),
)
"""Titles and advice of the errors of core."""

FINDINGS = (
    QT_TRANSLATE_NOOP("Core", "1 file cannot be sent. {detail}."),
    QT_TRANSLATE_NOOP("Core", "{count} files cannot be sent. {detail}."),
    QT_TRANSLATE_NOOP(
        "Core", "1 image would get the name of another one in the queue (“{detail}”) and will not be sent."
    ),
    QT_TRANSLATE_NOOP(
        "Core", "{count} images would get the name of another one in the queue (“{detail}”) and will not be sent."
    ),
    QT_TRANSLATE_NOOP(
        "Core", "1 image would get the name of something delivered before (“{detail}”): it is not overwritten."
    ),
    QT_TRANSLATE_NOOP(
        "Core",
        "{count} images would get the name of something delivered before (“{detail}”): it is not overwritten.",
    ),
    QT_TRANSLATE_NOOP("Core", "1 image is larger than the {detail} that the account takes."),
    QT_TRANSLATE_NOOP("Core", "{count} images are larger than the {detail} that the account takes."),
    QT_TRANSLATE_NOOP("Core", "1 image has more than {limit} megapixels, which is the limit."),
    QT_TRANSLATE_NOOP("Core", "{count} images have more than {limit} megapixels, which is the limit."),
    QT_TRANSLATE_NOOP("Core", "1 image has the same bytes as another ({detail}): sent once for all."),
    QT_TRANSLATE_NOOP("Core", "{count} images have the same bytes as another ({detail}): sent once for all."),
    QT_TRANSLATE_NOOP("Core", "1 image was delivered before and is skipped."),
    QT_TRANSLATE_NOOP("Core", "{count} images were delivered before and are skipped."),
)
"""Sentences of `core.preflight`, of one image and of more."""

PROPOSALS = (
    QT_TRANSLATE_NOOP("Core", "Order the queue by what can be on time (smart)"),
    QT_TRANSLATE_NOOP("Core", "Send the {count} without a deadline last"),
    QT_TRANSLATE_NOOP("Core", "Make the {count} at risk urgent"),
    QT_TRANSLATE_NOOP("Core", "Prepare the {count} at risk as “{recipe}”"),
    QT_TRANSLATE_NOOP("Core", "Prepare all {count} due by then as “{recipe}”"),
)
"""Titles of `core.make_it`."""

ORDERS = (
    QT_TRANSLATE_NOOP("Core", "as much on time as can be, then by level, then the smallest"),
    QT_TRANSLATE_NOOP("Core", "earliest deadline first"),
    QT_TRANSLATE_NOOP("Core", "smallest file first"),
    QT_TRANSLATE_NOOP("Core", "largest file first"),
    QT_TRANSLATE_NOOP("Core", "newest picture first"),
    QT_TRANSLATE_NOOP("Core", "oldest picture first"),
    QT_TRANSLATE_NOOP("Core", "most stars first, then the most urgent of IPTC's marks"),
    QT_TRANSLATE_NOOP("Core", "by name"),
    QT_TRANSLATE_NOOP("Core", "as added, and as moved by hand"),
)
"""Descriptions of `core.priority.Order`."""

STANDSTILLS = (
    QT_TRANSLATE_NOOP("Core", "the queue is paused"),
    QT_TRANSLATE_NOOP("Core", "the queue is halted"),
    QT_TRANSLATE_NOOP("Core", "the uplink does not move"),
    QT_TRANSLATE_NOOP("Core", "the uplink is being tried again"),
    QT_TRANSLATE_NOOP("Core", "The clock was set ahead by {seconds} s; deadlines go by the new time"),
    QT_TRANSLATE_NOOP("Core", "The clock was set back by {seconds} s; deadlines go by the new time"),
)
"""Why nothing is forecast, of `core.survey`, and what `core.words` says of the clock."""

RECIPE_PARTS = (
    QT_TRANSLATE_NOOP("Core", "the file as it is"),
    QT_TRANSLATE_NOOP("Core", "its own pixels"),
    QT_TRANSLATE_NOOP("Core", "checked"),
    QT_TRANSLATE_NOOP("Core", "own format"),
    QT_TRANSLATE_NOOP("Core", "lossless"),
    QT_TRANSLATE_NOOP("Core", "quality {number}"),
    QT_TRANSLATE_NOOP("Core", "at most {number} kB"),
    QT_TRANSLATE_NOOP("Core", "full size"),
    QT_TRANSLATE_NOOP("Core", "made by Cloudinary (eager)"),
    QT_TRANSLATE_NOOP("Core", "made by Cloudinary (incoming)"),
    QT_TRANSLATE_NOOP("Core", "“{recipe}” first"),
    QT_TRANSLATE_NOOP("Core", "{factor} times larger"),
    QT_TRANSLATE_NOOP("Core", "{factor} times larger by Cloudinary"),
)
"""What a recipe does, part by part, of `core.recipe` and `core.watermark`."""

REASONS = (
    QT_TRANSLATE_NOOP("Core", "{position} of {total}: {told}."),
    QT_TRANSLATE_NOOP("Core", "moved to the top by hand"),
    QT_TRANSLATE_NOOP("Core", "moved to the bottom by hand"),
    QT_TRANSLATE_NOOP("Core", "urgent level"),
    QT_TRANSLATE_NOOP("Core", "urgent level by hand"),
    QT_TRANSLATE_NOOP("Core", "high level"),
    QT_TRANSLATE_NOOP("Core", "high level by hand"),
    QT_TRANSLATE_NOOP("Core", "normal level"),
    QT_TRANSLATE_NOOP("Core", "normal level by hand"),
    QT_TRANSLATE_NOOP("Core", "low level"),
    QT_TRANSLATE_NOOP("Core", "low level by hand"),
    QT_TRANSLATE_NOOP("Core", "under the rule “{rule}”"),
    QT_TRANSLATE_NOOP("Core", "{due}, earliest first"),
    QT_TRANSLATE_NOOP("Core", "{size} MB, smallest first"),
    QT_TRANSLATE_NOOP("Core", "{size} MB, largest first"),
    QT_TRANSLATE_NOOP("Core", "taken time, newest first"),
    QT_TRANSLATE_NOOP("Core", "taken time, oldest first"),
    QT_TRANSLATE_NOOP("Core", "file written time, newest first"),
    QT_TRANSLATE_NOOP("Core", "file written time, oldest first"),
    QT_TRANSLATE_NOOP("Core", "no stars"),
    QT_TRANSLATE_NOOP("Core", "no stars, urgency {urgency}"),
    QT_TRANSLATE_NOOP("Core", "rated {stars}"),
    QT_TRANSLATE_NOOP("Core", "rated {stars}, urgency {urgency}"),
    QT_TRANSLATE_NOOP("Core", "in the order added"),
    QT_TRANSLATE_NOOP("Core", "urgent without a deadline means now"),
    QT_TRANSLATE_NOOP("Core", "its level goes first, and every deadline behind it still holds"),
    QT_TRANSLATE_NOOP("Core", "{due}, earliest deadline first"),
    QT_TRANSLATE_NOOP("Core", "the turn that keeps low levels from starving"),
    QT_TRANSLATE_NOOP("Core", "smallest first"),
    QT_TRANSLATE_NOOP("Core", "{due} cannot be met together with what is worth more"),
    QT_TRANSLATE_NOOP("Core", "no deadline"),
    QT_TRANSLATE_NOOP("Core", "due {time}"),
    QT_TRANSLATE_NOOP("Core", "due {time} by hand"),
    QT_TRANSLATE_NOOP("Core", "expected {time}, {latest} at the latest"),
    QT_TRANSLATE_NOOP("Core", "expected {time}, {latest} at the latest, at risk"),
    QT_TRANSLATE_NOOP("Core", "expected {time}, {latest} at the latest, too late"),
    QT_TRANSLATE_NOOP("Core", "expected {time}, {latest} at the latest, behind {size} MB"),
    QT_TRANSLATE_NOOP("Core", "expected {time}, {latest} at the latest, behind {size} MB, at risk"),
    QT_TRANSLATE_NOOP("Core", "expected {time}, {latest} at the latest, behind {size} MB, too late"),
)
"""The parts of why an asset stands where it stands, of `core.explain`; each may stand in another."""
