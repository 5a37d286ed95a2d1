"""All claims of an article: who says what."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from transforms.claims.apart import keep_apart
from transforms.claims.aside import without_aside
from transforms.claims.attribution import Attribution, Interval
from transforms.claims.denial import denied_aspect, is_vague
from transforms.claims.grammar import attributions
from transforms.claims.label import ANSWER
from transforms.claims.nesting import ANSWERS, nest
from transforms.claims.quotation import Quotations
from transforms.claims.relay import cited, relay
from transforms.claims.source import Resolves, is_nobody, joined, naming
from transforms.claims.source_kind import antecedent, source_kind
from transforms.claims.span import OUTER, between, settle, surrounds
from transforms.claims.speech_act import speech_act
from transforms.document import Actor, Claim, Document, trimmed
from transforms.tree import Token

STOPS, SPOKEN = frozenset(".!?"), frozenset(",.!?")
FRAMED = frozenset({"according to", "clause"})


def find_claims(document: Document, cast: Resolves) -> list[Claim]:
    """Return who says what in an article, in the order of the text."""
    quotes = Quotations(document.text)
    found = (settled(document, each, quotes) for each in attributions(document, quotes))
    apart = keep_apart(document.text, [each for each in found if each.contents])
    claims = {
        (claim.cue, claim.content): claim
        for attribution, outer in nest(apart)
        for claim in claims_of(document, cast, quotes, attribution, outer)
    }
    return sorted(claims.values(), key=lambda claim: (claim.content, claim.cue or (0, 0)))


def settled(document: Document, attribution: Attribution, quotes: Quotations) -> Attribution:
    """Return an attribution with its contents trimmed and their quotations whole."""
    text, cue = document.text, attribution.cue
    framed = attribution.rule in FRAMED
    contents = (
        settle(text, each, cue, quotes, around=framed and surrounds(text, each, cue))
        for each in (whole(content, attribution, quotes) for content in attribution.contents)
    )
    return attribution.saying(
        tuple(without_aside(document.doc, each, attribution) for each in contents if each)
    )


def whole(content: Interval, attribution: Attribution, quotes: Quotations) -> Interval:
    """Return a content with the quotation it is called, if that comes next: "called it “a lie”".

    A quotation that begins a sentence behind it is none of it.
    """
    start, end = content[0], before_speech(content, attribution, quotes)
    named = quotes.meeting(end, end + 2) if attribution.rule == "predicate" else []
    return (start, named[0].end) if named and named[0].start >= end else (start, end)


def before_speech(content: Interval, attribution: Attribution, quotes: Quotations) -> int:
    """Return the end of a content in front of a sentence in quotation marks, taken for a part."""
    text, (start, end) = attribution.head.doc.text, content
    if attribution.rule == "quotation":
        return end
    for quotation in quotes.meeting(start, end):
        ended = text[start : quotation.start].rstrip()[-1:]
        begins = text[quotation.inner_start : quotation.inner_start + 1].isupper()
        closed = text[: quotation.inner_end].rstrip()[-1:]
        if start < quotation.start and ended in STOPS and begins and closed in SPOKEN:
            return quotation.start
    return end


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: interval, kind, who it is and who speaks together with them."""

    interval: Interval | None
    kind: str
    actor: Actor | None
    joint: tuple[Actor, ...] = ()


def claims_of(
    document: Document,
    cast: Resolves,
    quotes: Quotations,
    attribution: Attribution,
    outer: Attribution | None,
) -> Iterator[Claim]:
    """Yield a claim for each content of an attribution."""
    origin = cited(attribution.head, attribution.source)
    medium = None
    if origin is not None:
        medium = voice_of(document, attribution, cast).interval
        attribution = replace(attribution, source=origin)
    voice = voice_of(document, attribution, cast)
    if voice.actor is None and outer is not None and speaks_in(attribution, outer):
        voice = replace(voice, actor=voice_of(document, outer, cast).actor)
    relayer = outer if outer and outer.act not in ANSWERS else None
    via = relayed_by(attribution, voice, voice_of(document, relayer, cast) if relayer else None)
    via = medium or via
    for content in attribution.contents:
        said = document.cut(*content)
        act = speech_act(attribution, said)
        kind = quote_type(content, quotes)
        yield Claim(
            source=voice.interval,
            cue=attribution.cue,
            content=content,
            source_kind=voice.kind,
            actor=voice.actor,
            via=via,
            quote_type=kind,
            speech_act=act,
            negated=act == "deny" and kind != "direct" and attribution.act == "deny",
            denied_aspect=denied_in(document, attribution, said, kind) if act == "deny" else None,
            rule=attribution.rule,
            joint=voice.joint,
        )


def speaks_in(attribution: Attribution, outer: Attribution) -> bool:
    """Return whether "I" in an answer says something: who is interviewed does."""
    source = attribution.source
    return outer.rule == ANSWER and source is not None and source.lower_ == "i"


def denied_in(document: Document, attribution: Attribution, said: str, kind: str) -> str:
    """Return what a denial denies, told by its sentence where its content leaves that open."""
    told = kind != "direct" and not is_vague(said)
    around = "" if told else document.cut(*document.sentence_around(*attribution.cue))
    return denied_aspect(said, around)


def voice_of(document: Document, attribution: Attribution, cast: Resolves) -> Voice:
    """Return who speaks in an attribution."""
    head = attribution.source
    if head is None or is_nobody(head):
        return Voice(None, source_kind(None, None), None)
    interval = apart_from(document, attribution, head)
    actor = cast.actor_at(*interval) or cast.actor_at(head.idx, head.idx + len(head))
    if actor is None and antecedent(head) != head:
        named = antecedent(head)
        actor = cast.actor_at(named.idx, named.idx + len(named))
    joint = tuple(together(head, interval, cast, actor))
    return Voice(interval, source_kind(head, actor), actor, joint)


def together(head: Token, source: Interval, cast: Resolves, first: Actor | None) -> Iterator[Actor]:
    """Yield who speaks together with the head of a source, as far as it is told who they are."""
    seen = {first}
    for other in joined(head):
        start, end = between(other.left_edge, other)
        inside = source[0] <= start and end <= source[1]
        actor = cast.actor_at(start, end) if inside else None
        if actor is not None and actor not in seen:
            seen.add(actor)
            yield actor


def apart_from(document: Document, attribution: Attribution, source: Token) -> Interval:
    """Return how a source is named, without the content that the parse hung on it."""
    contents, (start, end) = attribution.contents, naming(source, attribution.head)
    before = [last for _, last in contents if start < last < end and last <= source.idx]
    start = max(before, default=start)
    start += len(document.text[start:end]) - len(document.text[start:end].lstrip(OUTER))
    behind = [first for first, _ in contents if source.idx < first < end]
    return trimmed(document.text, start, min(behind, default=end))


def relayed_by(attribution: Attribution, voice: Voice, outer: Voice | None) -> Interval | None:
    """Return the interval of who relays an attribution: a medium named, or the outer source."""
    medium = relay(attribution.head, attribution.source)
    if medium is not None and medium != attribution.source:
        return naming(medium, attribution.head)
    if outer is None or (
        voice.actor is None and attribution.source is not None and attribution.source.pos_ == "PRON"
    ):
        return None
    same = voice.actor is not None and voice.actor == outer.actor
    return None if same else outer.interval


def quote_type(content: Interval, quotes: Quotations) -> str:
    """Return whether a content is in the source's own words: direct, mixed or indirect."""
    meeting = quotes.meeting(*content)
    if not meeting:
        return "indirect"
    whole = meeting[0].start <= content[0] and meeting[-1].end >= content[1] - 1
    return "direct" if whole and len(meeting) == 1 else "mixed"
