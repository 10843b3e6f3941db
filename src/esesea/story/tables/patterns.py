"""What comes back, as tables."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.tables.source import Source
from esesea.story.tables.table import Table, numbered, table


def pattern_tables(source: Source) -> Iterator[Table]:
    """name_variants, motifs, motif_words, motif_scenes."""
    story = source.story
    variants = source.named("name_variants", story.name_variants)
    yield table("name_variants", "id of variant kind", ((name, v.of, v.variant, v.kind) for name, v in variants))
    motifs = tuple(source.named("motifs", story.motifs))
    yield table("motifs", "id name kind", ((name, each.name, each.kind.value) for name, each in motifs))
    yield numbered("motif_words", "id motif n:integer word", ((name, each.words) for name, each in motifs))
    yield numbered("motif_scenes", "id motif n:integer scene", ((name, each.scenes) for name, each in motifs))
