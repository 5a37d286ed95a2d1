"""Which mentions of an article report one happening."""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from transforms.actors.cast import Cast
from transforms.document import Document, EventMention
from transforms.events.aboutness import is_about, is_marked_other
from transforms.events.attachment import describes, is_definite
from transforms.events.candidate import Candidate
from transforms.events.family import mode_family
from transforms.events.happening import Happening, own_date, own_place
from transforms.events.lead import is_trial
from transforms.events.phrase import token_at
from transforms.events.realis import ACTUAL, HYPOTHETICAL, PLANNED
from transforms.events.scope import is_local, same_days, same_place
from transforms.events.setting import is_background, is_before_news
from transforms.tree import Token

LOOKED_AT = 24
NEAR = 300
PHRASE = 30
"""Code points between a date and the noun it describes."""
FAR = 800
"""Code points after which something must tie an undated mention to a happening."""
NEXT = 3
STORY = frozenset({"protest", "violence", "custody", "coercion"})
VAGUE = ("week", "month", "season", "year")
UNREAL = (PLANNED, HYPOTHETICAL)


def group(mentions: Sequence[EventMention], document: Document, cast: Cast) -> list[EventMention]:
    """Return the mentions, each with the number of the happening it reports."""
    recent: deque[Happening] = deque(maxlen=LOOKED_AT)
    grouped: list[EventMention] = []
    count = 0
    for mention in mentions:
        candidate = Candidate.of(mention, document, cast)
        home = _home(candidate, recent)
        if home is None:
            home = Happening(count, document.published, is_sketch=candidate.is_sketch)
            count += 1
        else:
            recent.remove(home)
        recent.append(home)
        before = is_before_news(mention, document)
        home.add(mention, candidate.token, candidate.who, is_before_news=before)
        grouped.append(replace(mention, happening=home.number))
    return grouped


def _home(one: Candidate, recent: deque[Happening]) -> Happening | None:
    """Return the happening a mention reports: the one told of last that fits.

    One that befell the same person comes first, then one that is news, then for tear gas a protest,
    then one a definite noun names again by its word, then one of its own kind.
    """
    if is_marked_other(one.token):
        return None
    fitting = [found for found in reversed(recent) if _fits(found, one)]
    is_again = is_definite(one.token)
    return min(
        fitting,
        key=lambda found: (
            one.who.victims.isdisjoint(found.victims),
            found.is_before_news,
            one.is_at_crowd and not found.has_crowd,
            not (is_again and one.word in found.words),
            one.kind not in found.families,
            not found.is_near(one.mention),
            found.is_coarse,
        ),
        default=None,
    )


def _fits(happening: Happening, one: Candidate) -> bool:
    """Tell whether a mention may report a happening; what is cheap to tell comes first."""
    if not (_is_as_sketched(happening, one) and _is_of_kind(happening, one)):
        return False
    if not _is_there_and_then(happening, one) or _is_day_after(happening, one):
        return False
    if _is_unreal(happening, one) or _is_far(happening, one):
        return False
    return not (_is_earlier(happening, one) or is_about(one.mention, happening, one.document))


def _is_of_kind(happening: Happening, one: Candidate) -> bool:
    """Tell whether a happening was told of by such deeds, or is one story with them."""
    if one.kind in happening.families:
        mode = mode_family(one.mention.event_mode)
        return mode is None or not happening.modes or mode in happening.modes
    return _is_repression(happening, one)


def _is_there_and_then(happening: Happening, one: Candidate) -> bool:
    return same_days(happening, one.mention) and same_place(happening, one.mention)


def _is_day_after(happening: Happening, one: Candidate) -> bool:
    """Tell whether others are told to have done violence to somebody on another, adjacent day.

    "Soldiers killed four rebels on Monday" is not Sunday's ambush, though a night joins the days.
    """
    when = own_date(one.mention)
    if not happening.days or when is None or when.first is None or when.last is None:
        return False
    return not happening.days.hold(when.first, when.last) and _is_other_deed(happening, one)


def _is_other_deed(happening: Happening, one: Candidate) -> bool:
    """Tell whether a deed of an adjacent day is told as one of its own."""
    if one.kind == "disaster":
        return one.token.pos_ != "VERB" and not is_definite(one.token)  # "after a mine collapse"
    if one.is_at_crowd and not happening.has_crowd:
        return True
    if one.kind == "coercion":
        return True  # a curfew is none of the march of the day before
    if one.kind != "violence" or one.token.pos_ != "VERB":
        return False
    mention = one.mention
    if mention.recipient is None or mention.actor is None:
        return False
    doer = token_at(one.document, mention.actor)
    return not (is_definite(doer) or doer.pos_ == "PRON" or _did(happening, doer, one.document))


def _did(happening: Happening, doer: Token, document: Document) -> bool:
    """Tell whether a happening, or what is told of it, names a doer by the same word."""
    actors = (mention.actor for mention in happening.latest if mention.actor)
    return any(token_at(document, actor).lemma_ == doer.lemma_ for actor in actors)


def _is_as_sketched(happening: Happening, one: Candidate) -> bool:
    """Tell whether both are one deed, or both the same kind of deed or the same several."""
    if one.is_sketch != happening.is_sketch:
        return False
    return not one.is_sketch or one.word in happening.words


def _is_earlier(happening: Happening, one: Candidate) -> bool:
    """Tell whether a deed of long ago is told as a new one: "a shooting there in 2012"."""
    when = own_date(one.mention)
    if happening.days_of(one.kind) or when is None or not is_background(when, one.document):
        return False
    if is_trial(one.document):
        return False  # the deed of long ago is the one in court
    if 0 <= one.mention.trigger[0] - when.end < PHRASE:
        return True  # "the May 12 attacks"
    if describes(one.token):
        return one.who.victims.isdisjoint(happening.victims)  # "a vigil for a man slain in 2014"
    if one.token.pos_ not in ("NOUN", "PROPN") or not one.who.victims.isdisjoint(happening.victims):
        return False
    return not is_definite(one.token) and not happening.is_near(one.mention)


def _is_unreal(happening: Happening, one: Candidate) -> bool:
    """Tell whether one of them happened and the other did not, or not yet."""
    if happening.is_near(one.mention) or not one.who.victims.isdisjoint(happening.victims):
        return _is_future(happening, one)
    return _is_future(happening, one) or _is_only_thought(happening, one)


def _is_future(happening: Happening, one: Candidate) -> bool:
    """Tell whether one of them is dated and yet to come, and the other is not."""
    if one.mention.realis in UNREAL:
        return own_date(one.mention) is not None and happening.is_actual
    if happening.is_actual or one.mention.realis != ACTUAL:
        return False
    today = one.document.published
    last = happening.days.last
    return last is not None and not (today and last < today)


def _is_only_thought(happening: Happening, one: Candidate) -> bool:
    """Tell whether one of them is a deed willed or feared, and not named as what was done."""
    if not happening.is_actual:
        is_anew = happening.is_willed and one.token.pos_ == "VERB"
        is_new = is_anew or one.word not in happening.words
        return one.mention.realis == ACTUAL and is_new
    return one.mention.realis in UNREAL and one.token.pos_ == "VERB"


def _is_far(happening: Happening, one: Candidate) -> bool:
    """Tell whether a mention stands far off, and neither day, place, party nor word ties it."""
    mention = one.mention
    if mention.sentence[0] - happening.last <= FAR or one.word in happening.words:
        return False
    if own_date(mention) and happening.days:
        return False
    place = own_place(mention)
    is_there = place is not None and is_local(place) and bool(happening.places)
    return not is_there and one.who.all.isdisjoint(happening.parties)


def _is_repression(happening: Happening, one: Candidate) -> bool:
    """Tell whether a protest and what is done against it meet, as one story."""
    crossing = {one.kind, *happening.families}
    if not crossing <= STORY:
        return False
    if "protest" in crossing:
        meets = one.who.has_crowd or _may_meet_crowd(happening, one)
        return happening.has_crowd and meets
    when = own_date(one.mention)
    if happening.is_fine and when is not None and when.precision in VAGUE:
        return False  # "evicted 40 families last week" is not Saturday's lynching
    near = one.mention.sentence[0] - happening.last < NEAR
    is_told = one.mention.realis == ACTUAL and happening.is_actual
    return near and is_told and not (happening.is_coarse or _is_apart(happening, one))


def _is_apart(happening: Happening, one: Candidate) -> bool:
    """Tell whether somebody was held first and hurt on another day, or the other way round."""
    if "custody" not in (one.kind, *happening.families):
        return False
    if not one.who.victims.isdisjoint(happening.victims) or _is_of_suspect(happening, one):
        return True
    is_dated = own_date(one.mention) is not None
    return is_dated and (happening.is_coarse or not happening.days)


def _is_of_suspect(happening: Happening, one: Candidate) -> bool:
    """Tell whether somebody alone was held, not by those who did the deed: maybe it was his.

    "The army shelled a village and seized its mayor" is one story.
    """
    doer = one.mention.actor
    if doer is not None and _did(happening, token_at(one.document, doer), one.document):
        return False
    told = (one.mention, *happening.latest)
    return any(map(one.holds_one, told)) and not any(map(one.is_by_state, told))


def _may_meet_crowd(happening: Happening, one: Candidate) -> bool:
    """Tell whether a deed told beside a protest may be against it: nobody else is named."""
    mention = one.mention
    gap = mention.sentence[0] - happening.last
    if one.is_at_crowd:
        return gap < NEAR
    if one.kind == "violence":
        return gap <= NEXT and not (mention.actor or mention.recipient)
    if gap >= NEAR:
        return False
    if one.kind != "custody" or mention.recipient is None:
        return True
    return token_at(one.document, mention.recipient).tag_ in ("NNS", "CD")
