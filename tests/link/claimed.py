"""An event of hand-made claims, and how they stand to each other."""

from datetime import UTC, date, datetime
from typing import Any

from transforms.link.claims import link_claims
from transforms.link.hearing import Hearing

Row = dict[str, Any]
PARTY = {"name": "Green Party", "aliases": ["GP"], "kind": "organization"}


class Told:
    """Claims on one march in Arden from Sunday 3 to Tuesday 5 March 2024."""

    def __init__(self) -> None:
        self.claims: list[Row] = []
        self.figures: list[Row] = []
        self.articles: dict[str, Row] = {}
        self.actors: dict[str, Row] = {}
        self.mentions: list[Row] = []
        self.event = {
            "event_id": "march",
            "event_date_start": date(2024, 3, 3),
            "event_date_end": date(2024, 3, 5),
            "place_name": "Arden",
            "admin1": None,
        }

    def article(self, key: str, day: int | None, publisher: str = "Daily", **cells: object) -> None:
        when = datetime(2024, 3, day, tzinfo=UTC) if day else None
        row: Row = {"article_id": key, "published_at": when, "publisher": publisher, "text": ""}
        self.articles[key] = row | {"duplicate_of": None, "first_version": None} | cells

    def actor(self, key: str, category: str, **cells: object) -> None:
        row = {"actor_id": key, "name": key, "aliases": [], "kind": "person"}
        self.actors[key] = row | {"category": category} | cells

    def says(
        self, article: str, source: str | None, sentence: str, content: str, **cells: object
    ) -> str:
        """Add a claim to the end of an article; one of no source is the narrator's."""
        text = self.articles[article]["text"]
        start = len(text) + sentence.index(content)
        key = f"c{len(self.claims) + 1}"
        named = self.actors[source]["name"] if source else None
        row: Row = {
            "claim_id": key,
            "article_id": article,
            "event_id": "march",
            "source_text": source,
            "source_name": named,
            "source_actor_id": source,
            "source_kind": "person" if source else "narrator",
            "source_category": self.actors[source]["category"] if source else "media",
            "source_body": None,
            "joint_actor_ids": None,
            "speech_act": "assert",
            "negated": False,
            "denied_aspect": None,
            "content_text": content,
            "content_start": start,
            "content_end": start + len(content),
            "sentence_start": len(text),
            "sentence_end": len(text) + len(sentence),
            "said_date_start": None,
            "said_date_end": None,
        }
        self.articles[article]["text"] = text + sentence + " "
        self.claims.append(row | cells)
        return key

    def counts(self, claim: str, words: str, metric: str, low: object, high: object = -1) -> None:
        """Add a figure to a claim; of one number, low is both bounds."""
        row = next(row for row in self.claims if row["claim_id"] == claim)
        number, _, subject = words.partition(" | ")
        start = self.articles[row["article_id"]]["text"].index(number, row["content_start"])
        category = None
        if "/" in subject:
            subject, category = subject.split("/")
        self.figures.append(
            {
                "figure_id": f"f{len(self.figures)}",
                "claim_id": claim,
                "event_id": "march",
                "metric": metric,
                "low": low,
                "high": low if high == -1 else high,
                "qualifier": "exact",
                "subject_text": subject or None,
                "subject_category": category,
                "is_part": False,
                "text": number,
                "start_char": start,
                "end_char": start + len(number),
            }
        )

    def links(self) -> list[Row]:
        hearing = Hearing(self.articles.values(), self.actors.values(), self.mentions, [self.event])
        return link_claims(self.claims, [self._held(row) for row in self.figures], hearing)

    def _held(self, figure: Row) -> Row:
        """Return a figure, denied where its claim is negated and it counts somebody."""
        negated = {row["claim_id"]: row["negated"] for row in self.claims}
        denied = negated[figure["claim_id"]] and figure["high"] != 0
        return {"is_denied": denied} | figure

    def pairs(self) -> set[tuple[str, str, str]]:
        rows = self.links()
        return {(row["claim_id"], row["relation"], row["other_claim_id"]) for row in rows}


def killed(told: Told, article: str, source: str | None, *figure: Any, **cells: object) -> str:
    """Add a claim that so many were killed: the words, and the bounds if they differ."""
    words, low, high = (*figure, -1)[:3]
    number = words.partition(" | ")[0]
    claim = told.says(article, source, f"{number} died.", f"{number} died", **cells)
    told.counts(claim, words, "killed", low, high)
    return claim


def arrested(told: Told, article: str, source: str | None, content: str, low: int) -> str:
    """Add a claim that so many were arrested, with its digits."""
    claim = told.says(article, source, f"It was said that {content}.", content)
    told.counts(claim, f"{low}", "arrested", low)
    return claim
