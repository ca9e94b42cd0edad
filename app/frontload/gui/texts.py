"""The window's facts as words; what reports say too is in core/words."""

from __future__ import annotations

import html
import math
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from frontload.core import words as core_words
from frontload.core.asset import Hand, Level
from frontload.core.overwrite import Overwrite
from frontload.core.priority import Order
from frontload.core.recipe import Where
from frontload.core.states import FINAL_STATES, AssetState
from frontload.core.words import shown, variant_title
from frontload.gui.outlook import Risk
from frontload.gui.retold import retold
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from frontload.core.asset import Asset, Failure
    from frontload.core.errors import FrontloadError
    from frontload.core.recipe import Recipe

__all__ = ["shown", "variant_title"]  # the window's other parts say these too

_MINUTE_S, _HOUR_S = 60, 3600
_SECONDS_STEP = 5


def size_text(size_bytes: float) -> str:
    """Return a size such as 812 kB or 4.2 MB, with the decimal mark of the window's language."""
    return core_words.size_text(size_bytes).replace(".", QLocale().decimalPoint())


def number_text(number: int) -> str:
    """Return a count as the window's language groups its digits."""
    return QLocale().toString(number)


def day_text(moment: datetime) -> str:
    """Return a day as the window's language writes it, without the year: `05 May`."""
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), tr("dd MMM", "a day, as Qt writes it"))


def listed(*words: str) -> str:
    """Return *words* in a row."""
    return tr(", ", "between the words of a list").join(words)


def level_word(level: Level) -> str:
    """Return a level as a word within a sentence."""
    match level:
        case Level.URGENT:
            return tr("urgent")
        case Level.HIGH:
            return tr("high")
        case Level.NORMAL:
            return tr("normal")
        case Level.LOW:
            return tr("low")


def level_title(level: Level) -> str:
    """Return a level as it stands alone."""
    return level_word(level).capitalize()


def order_title(order: Order) -> str:
    """Return what an order is called in a list."""
    titles = {
        Order.SMART: tr("Smart", "an order"), Order.DEADLINE: tr("Deadline", "an order"),
        Order.SMALLEST: tr("Smallest", "an order"), Order.LARGEST: tr("Largest", "an order"),
        Order.NEWEST: tr("Newest", "an order"), Order.OLDEST: tr("Oldest", "an order"),
        Order.RATING: tr("Rating", "an order"), Order.NAME: tr("Name", "an order"),
        Order.MANUAL: tr("Manual", "an order"),
    }  # fmt: skip
    return titles[order]


def overwrite_text(policy: Overwrite) -> str:
    """Return what becomes of another image that is stored under the same name."""
    match policy:
        case Overwrite.NEVER:
            return tr("never; the new one fails")
        case Overwrite.IF_CHANGED:
            return tr("if changed, asked first")
        case Overwrite.ALWAYS:
            return tr("always")


def where_text(where: Where) -> str:
    """Return who makes the rendition."""
    match where:
        case Where.HERE:
            return tr("on this computer")
        case Where.EAGER:
            return tr("by Cloudinary, beside the original")
        case Where.INCOMING:
            return tr("by Cloudinary, not keeping the original")


def recipe_text(recipe: Recipe) -> str:
    """Return in a line what a recipe does."""
    return listed(*(retold(part) for part in recipe.description.split(", ")))


def error_text(error: FrontloadError | Failure) -> str:
    """Return what happened and what to do next."""
    return tr("{title}. {advice}").format(title=retold(error.title), advice=retold(error.advice))


def finished_text(delivered: int, failed: int, left_out: int) -> str:
    """Return how a run ended: `Finished: 12 delivered, 1 failed`; *left_out* files of a drop were no images."""
    words = [tr("{count} delivered", "", delivered).format(count=number_text(delivered))]
    if failed:
        words.append(tr("{count} failed", "", failed).format(count=number_text(failed)))
    if left_out:
        words.append(tr("{count} other files left out", "", left_out).format(count=number_text(left_out)))
    return tr("Finished: {what}").format(what=listed(*words))


def _state_word(state: AssetState) -> str:
    match state:
        case AssetState.QUEUED:
            return tr("Waiting")
        case AssetState.PREPARING:
            return tr("Preparing")
        case AssetState.READY:
            return tr("Ready")
        case AssetState.UPLOADING:
            return tr("Uploading")
        case AssetState.DELIVERED:
            return tr("Delivered")
        case AssetState.FAILED:
            return tr("Failed")
        case AssetState.SKIPPED:
            return tr("Skipped")
        case AssetState.REMOVED:
            return tr("Removed")


def rate_text(rate_bytes_per_s: float) -> str:
    """Return a rate in Mbit/s, as uplinks are sold."""
    return tr("{number} Mbit/s").format(number=QLocale().toString(rate_bytes_per_s * 8 / 1e6, "f", 1))


def cap_text(cap_bytes_per_s: float, until: datetime | None) -> str:
    """Return that the uplink is capped, and until when: a border of hours, so less than a day away."""
    rate = rate_text(cap_bytes_per_s)
    if until is None:
        return tr("capped at {rate}").format(rate=rate)
    return tr("capped at {rate} until {time}").format(rate=rate, time=f"{until.astimezone():%H:%M}")


def left_text(left_s: float, latest_s: float) -> str:
    """Return how long it will take, no finer than a forecast can be: `about 12 min left, 14 at the latest`."""
    left, latest = _about_text(left_s), _about_text(latest_s)
    if left == latest:
        return tr("about {left} left").format(left=left)
    is_same_unit = left.count(" ") == latest.count(" ") == 1 and left.split()[1] == latest.split()[1]
    form = tr("about {left} left, {latest} at the latest")
    return form.format(left=left, latest=latest.split()[0] if is_same_unit else latest)


def _about_text(seconds: float) -> str:
    if seconds <= _MINUTE_S - _SECONDS_STEP:
        return tr("{seconds} s").format(seconds=max(1, math.ceil(seconds / _SECONDS_STEP)) * _SECONDS_STEP)
    minutes = math.ceil(seconds / _MINUTE_S)
    if seconds < _HOUR_S:
        return tr("{minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, _HOUR_S // _MINUTE_S)
    return tr("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def risk_text(at_risk: int, late: int) -> str:
    """Return how many may or will miss their deadline, or nothing: `7 at risk, 3 will miss their deadline`."""
    words = []
    if at_risk:
        words.append(tr("{count} at risk", "", at_risk).format(count=number_text(at_risk)))
    if late:
        words.append(tr("{count} will miss their deadline", "", late).format(count=number_text(late)))
    return listed(*words)


def risk_word(risk: Risk) -> str:
    """Return how an asset stands to its deadline, nothing where it stands well."""
    match risk:
        case Risk.NONE:
            return ""
        case Risk.AT_RISK:
            return tr("at risk")
        case Risk.LATE:
            return tr("late")


def expected_text(asset: Asset, moment: datetime | None, risk: Risk, now: datetime) -> str:
    """Return when an asset is expected, *moment*, and what that means: `18:31 at risk`; then when it came.

    In the very minute of its deadline the seconds are said: `18:31 late` beside `18:31` would be a riddle.
    """
    if asset.delivery:
        came, due = asset.delivery.delivered_at, asset.deadline
        came_risk = Risk.LATE if due is not None and came > due else Risk.NONE
        return f"{_beside(due, came, now)} {risk_word(came_risk)}".strip()
    return f"{_beside(asset.deadline, moment, now)} {risk_word(risk)}".strip() if moment else "–"


def _beside(deadline: datetime | None, moment: datetime, now: datetime) -> str:
    is_close = deadline is not None and deadline.timestamp() // _MINUTE_S == moment.timestamp() // _MINUTE_S
    return deadline_text(moment, now) + (f":{moment:%S}" if is_close else "")


def passed_text(deadline: datetime, now: datetime, count: int) -> str:
    """Return what is to be said of a deadline set for *count* images when it has passed already, or nothing."""
    if deadline > now:
        return ""
    ago = _about_text((now - deadline).total_seconds())
    return tr("That was {time} ago; these are late", "", count).format(time=ago)


def deadline_text(deadline: datetime | None, now: datetime, zone: tzinfo | None = None) -> str:
    """Return the deadline in *zone*, None for this computer's: the time today, with the day otherwise."""
    if deadline is None:
        return ""
    local = deadline.astimezone(zone)
    now = now.astimezone(zone)
    if local.date() == now.date():
        return f"{local:%H:%M}"
    if local.date() == (now + timedelta(days=1)).date():
        return tr("tomorrow {time}").format(time=f"{local:%H:%M}")
    return f"{day_text(local)} {local:%H:%M}"


def state_text(asset: Asset, sent_bytes: int) -> str:
    """Return the state in words; while uploading with the share sent."""
    if asset.state is AssetState.UPLOADING and asset.rendition:
        return tr("Uploading {percent} %").format(percent=100 * sent_bytes // max(1, asset.rendition.size_bytes))
    if asset.delivery and asset.delivery.existing:
        return tr("Sent before")
    if asset.is_held and not asset.is_pending and asset.state not in FINAL_STATES:
        return tr("On hold")
    return _state_word(asset.state)


def state_words(asset: Asset) -> str:
    """Return every word for where an asset stands, by which it can be looked for."""
    return f"{_state_word(asset.state)} {state_text(asset, 0)} {level_word(asset.level)}"


def by_hand_text(asset: Asset) -> str:
    """Return what a person decided of an asset, or nothing: `Decided by hand: level, deadline`."""
    hands = {
        Hand.LEVEL: tr("level"), Hand.DEADLINE: tr("deadline"),
        Hand.RECIPE: tr("recipe"), Hand.FOLDER: tr("folder"),
    }  # fmt: skip
    words = [word for hand, word in hands.items() if hand in asset.by_hand] + [tr("place")] * bool(asset.place)
    return tr("Decided by hand: {what}").format(what=listed(*words)) if words else ""


def details_text(asset: Asset, why: str = "") -> str:
    """Return what a tooltip says of an asset, as HTML: Qt would take a name like `<b>.jpg` for a command.

    *why* says why it waits where it waits.
    """
    lines = [shown(str(asset.source.path))]
    lines.append(tr("Recipe {name}").format(name=shown(asset.handling.recipe)))
    lines += [said for said in (by_hand_text(asset), shown(why)) if said]
    if asset.rendition:
        rendition = asset.rendition
        lines.append(
            f"{rendition.width_px} × {rendition.height_px} px, {rendition.image_format},"
            f" {size_text(asset.source.size_bytes)} → {size_text(rendition.size_bytes)}"
        )
    if asset.failure:
        lines += [retold(asset.failure.title), retold(asset.failure.advice)]
    if asset.delivery:
        lines.append(asset.delivery.url)
    return html_text(*lines)


def html_text(*lines: str) -> str:
    """Return lines as a tooltip's HTML, every character as it is."""
    return "<qt>" + "<br>".join(html.escape(line) for line in lines) + "</qt>"
