"""What a character is called: the fullest name, and all names and lasting descriptions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from esesea.reading.coreference.company import Company
from esesea.reading.coreference.entities import Entity, Origin
from esesea.reading.coreference.fuller_names import fuller_names
from esesea.reading.coreference.reference import Description, Name, Reference, Role
from esesea.reading.english.genders import Gender
from esesea.reading.english.honorifics import SHORTENED
from esesea.reading.english.nicknames import full_forms
from esesea.text.document import Document

TITLE_SHARE = 4
"""A title belongs to the name where it stands in one use out of so many."""

NEARLY = 2
"""A full given name (Elizabeth) goes before its pet form (Lizzy) where it is used at least half as often."""

LASTING = 2
"""How often a description must be used to be listed beside names."""

_POSSESSIVE = {Gender.MAN: "his", Gender.WOMAN: "her"}


def names_of(
    document: Document, company: Company, entity: int, references: Sequence[Reference]
) -> tuple[str, tuple[str, ...]]:
    """What the story calls somebody most fully, and all names and lasting descriptions, most frequent first.

    The first is the pronoun for the unnamed lead, ``I`` for the unnamed narrator; of the others there is one at least.
    """
    found = company.entities[entity]
    written = _written(document, references)
    every = _every_name(document, company, entity, references, written)
    if found.origin is Origin.NAME:
        return _fullest(company, entity, written), every
    if found.origin is not Origin.DESCRIPTION:
        return _unnamed(company, found), every
    return every[0] if found.owner is None else _description(company, found), every


def _every_name(
    document: Document,
    company: Company,
    entity: int,
    references: Sequence[Reference],
    written: Counter[tuple[Name, str]],
) -> tuple[str, ...]:
    found = company.entities[entity]
    counted = Counter({words: times for (_, words), times in written.items()})
    if found.origin is Origin.NAME and (company.cues or entity in company.narrators or not counted):
        known = {name for name, _ in written}
        forms = company.aliases.persons[entity].forms
        counted.update({_spelled(name): times for name, times in forms.items() if name not in known})
    if found.origin is Origin.DESCRIPTION and found.owner is not None:
        counted[_description(company, found)] += len(references)
    else:
        counted.update(_descriptions(document, references, LASTING if counted else 1))
    counted.update(fuller_names(document, references))
    ranked = sorted(counted, key=lambda words: (-counted[words], words))
    return tuple(ranked) or (_unnamed(company, found),)


def _unnamed(company: Company, entity: Entity) -> str:
    if entity.origin is Origin.LEAD:
        return entity.gender.value.capitalize()
    return "I" if entity.index in company.narrators else _description(company, entity)


def _written(document: Document, references: Sequence[Reference]) -> Counter[tuple[Name, str]]:
    """The proper names as they are written, with ``the`` where they mostly have it (*the Gryphon*)."""
    text = document.text
    named = [(one.of, one.span) for one in references if isinstance(one.of, Name)]
    exactly = Counter((name, text[span.start : span.end]) for name, span in named)
    with_article = Counter(name for name, span in named if text[max(0, span.start - 4) : span.start].lower() == "the ")
    uses = Counter(name for name, _ in named)
    counted: Counter[tuple[Name, str]] = Counter()
    for (name, words), times in exactly.items():
        counted[name, _plain(words)] += times
    return Counter(
        {
            (name, f"the {words}" if with_article[name] * 2 > uses[name] else words): times
            for (name, words), times in counted.items()
        }
    )


def _plain(words: str) -> str:
    joined = " ".join(words.split())
    return " ".join(part.capitalize() for part in joined.split()) if joined.isupper() and len(joined) > 2 else joined


def _fullest(company: Company, entity: int, written: Counter[tuple[Name, str]]) -> str:
    """The fullest proper name; a title counts where it is often used."""
    forms = company.aliases.persons[entity].forms
    full = [name for name in forms if len(name.parts) > 1]
    if full:
        best = max(full, key=lambda name: (name.title is None, forms[name], len(name.parts)))
        return _as_written(Name(None, best.parts), written)
    by_part: Counter[Name] = Counter()
    for name, uses in forms.items():
        by_part[Name(None, name.parts)] += uses
    part = _fullest_single(by_part)
    titled = [name for name in forms if name.title and name.parts == part.parts]
    if sum(forms[name] for name in titled) * TITLE_SHARE >= by_part[part]:
        return _as_written(max(titled, key=lambda name: (forms[name], name.title or "")), written)
    return _as_written(part, written)


def _fullest_single(forms: Counter[Name]) -> Name:
    """Of single names the most used, but for a full form (Elizabeth) used nearly as much as its pet form (Lizzy)."""
    most = max(forms, key=lambda name: (forms[name], name.key))
    full = [name for name in forms if name.key in full_forms(most.key) - {most.key}]
    often = [name for name in full if forms[name] * NEARLY >= forms[most]]
    return often[0] if often else most


def _as_written(name: Name, written: Counter[tuple[Name, str]]) -> str:
    ways = [words for (form, words), _ in written.most_common() if form == name]
    return ways[0] if ways else _spelled(name)


def _spelled(name: Name) -> str:
    if name.title is None:
        return " ".join(name.parts)
    title = name.title.capitalize() + ("." if name.title in SHORTENED else "")
    return " ".join((title, *name.parts))


def _description(company: Company, entity: Entity) -> str:
    """How somebody without a name is called: *the captain*, *Ann's mother*, *his friend*."""
    if entity.owner is None:
        return f"the {' '.join((*sorted(entity.adjectives), entity.head))}"
    owner = company.entities[entity.owner]
    if owner.origin is Origin.NAME:
        forms = company.aliases.persons[owner.index].forms
        return f"{_spelled(max(forms, key=lambda name: (forms[name], name.key)))}'s {entity.head}"
    if owner.index in company.narrators:
        return f"my {entity.head}"
    return f"{_POSSESSIVE.get(owner.gender, 'their')} {entity.head}"


def _descriptions(document: Document, references: Sequence[Reference], least: int) -> Counter[str]:
    """Definite descriptions used at least ``least`` times."""
    counted: Counter[str] = Counter()
    for reference in references:
        of = reference.of
        if not isinstance(of, Description) or reference.role is Role.ADDRESS:
            continue
        if of.definite and not of.demonstrative and not of.owned:
            counted[_as_description(document.quote(reference.span), bare=of.called is not None)] += 1
    return Counter({words: times for words, times in counted.items() if times >= least})


def _as_description(words: str, *, bare: bool) -> str:
    """A description with its article, which a noun used as a name (``bare``: *Mother*) does without."""
    joined = " ".join(words.split())
    plain = joined.lower() if joined.isupper() else joined
    if plain.lower().startswith("the "):
        return f"the {plain[4:]}"
    return plain if bare else f"the {plain}"
