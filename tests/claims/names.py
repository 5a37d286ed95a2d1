"""A cast that knows the actors of a text by the words that stand for them."""

from dataclasses import dataclass

from transforms.document import Actor


@dataclass(frozen=True)
class Names:
    """Knows the actors of a text by the words that stand for them."""

    text: str
    actors: dict[str, Actor]

    def actor_at(self, start: int, end: int) -> Actor | None:
        named = self.text[start:end]
        return next((actor for name, actor in self.actors.items() if name in named), None)
