"""Made-up articles, and edits of them, for the properties of carrying marks over.

They are drawn from a seed by `random`: drawing each word by Hypothesis takes seconds an article.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from fact_desk.model.span import Span

_WORDS = (
    "the a of in harbour gate ferry mayor Orla Brandt Ruyl said asked rose fell crowns barges lamp "
    "twelve 12 40 1,369 2018 not café naïve 🚢 👩‍👩‍👧 e\u0301tude مرفأ שלום 412 north yard union "
    "nine"
).split()


@dataclass(frozen=True, slots=True)
class Article:
    """Paragraphs of sentences, all different."""

    paragraphs: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The canonical text: one line a paragraph."""
        return "\n".join(" ".join(paragraph) for paragraph in self.paragraphs)

    @property
    def sentences(self) -> list[str]:
        """All sentences in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    def place_of(self, sentence: str, span: Span) -> Span:
        """Where a span within the sentence lies in the text."""
        start = 0
        for each in self.sentences:
            if each == sentence:
                return Span(start + span.start, start + span.end)
            start += len(each) + 1
        raise ValueError(f"not in the article: {sentence}")


def new_sentence(random: Random) -> str:
    """Four to fourteen words and a full stop."""
    return " ".join(random.choices(_WORDS, k=random.randint(4, 14))) + "."


def new_article(random: Random) -> Article:
    """One to six paragraphs of one to four sentences."""
    sentences = iter(list(dict.fromkeys(new_sentence(random) for _ in range(24))))
    sizes = [random.randint(1, 4) for _ in range(random.randint(1, 6))]
    return Article(tuple(tuple(next(sentences) for _ in range(size)) for size in sizes))


def new_span(random: Random, sentence: str) -> Span:
    """A span of whole words, without the full stop."""
    starts = [0, *(at + 1 for at, sign in enumerate(sentence) if sign == " ")]
    start = random.choice(starts)
    return Span(start, random.choice([*(at - 1 for at in starts if at > start), len(sentence) - 1]))


def edited_elsewhere(random: Random, article: Article, kept: str) -> Article:
    """The article with any sentences but one changed, cut or added, and its paragraphs parted."""
    paragraphs: list[tuple[str, ...]] = []
    for paragraph in article.paragraphs:
        new: list[str] = []
        for sentence in paragraph:
            new += [new_sentence(random) for _ in range(random.choice([0, 0, 0, 1, 2]))]
            new += [sentence] if sentence == kept else _edited(random, sentence)
            if new and random.random() < 0.2:
                paragraphs.append(tuple(new))
                new = []
        if new:
            paragraphs.append(tuple(new))
    return Article(tuple(paragraphs))


def _edited(random: Random, sentence: str) -> list[str]:
    match random.randrange(5):
        case 0:
            return []
        case 1:
            return [new_sentence(random)]
        case 2:
            words = sentence.split(" ")
            words[random.randrange(len(words))] = random.choice(_WORDS)
            return [" ".join(words)]
        case _:
            return [sentence]
