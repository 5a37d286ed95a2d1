"""An attribution: cue, source and contents, as the grammar finds them."""

from dataclasses import dataclass

from transforms.tree import Token

Interval = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and what it attributes to it.

    Attributes:
        head: the word that attributes.
        cue: the interval of the cue around it.
        source: the head word of the source; null where nobody is named.
        contents: the intervals of the content; several where a quotation is interrupted.
        act: codes.SPEECH_ACTS.
        rule: the rule that found it.
    """

    head: Token
    cue: Interval
    source: Token | None
    contents: tuple[Interval, ...]
    act: str
    rule: str

    def saying(self, contents: tuple[Interval, ...]) -> "Attribution":
        """Return the same attribution with other contents."""
        parts = (self.head, self.cue, self.source, contents, self.act, self.rule)
        return Attribution(*parts)
