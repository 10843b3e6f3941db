"""An installed spaCy pipeline, loaded and checked."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from esesea.reading.defaults import SPACY_MODEL
from esesea.reading.errors import UnfitPipeline
from esesea.reading.model_version import model_version
from esesea.reading.syntax.dashes import with_words_apart
from esesea.reading.syntax.products import with_numpy_products

NEEDED = {"token.tag": "tagger", "token.dep": "parser", "token.lemma": "lemmatizer"}
"""What every reader looks at, and the component of spaCy's own pipelines that makes it."""

NO_TOKENIZER = "esesea.no_tokenizer.v1"


@cache
def pipeline(model: str = SPACY_MODEL, without: tuple[str, ...] = ()) -> Language:
    """The pipeline in the package ``model``, loaded once a process and left as it is afterwards.

    Components named in ``without`` are not loaded. Raises NotInstalled, or UnfitPipeline for one that is not
    English or lacks a component that readers need.
    """
    model_version(model)
    try:
        loaded = spacy.load(model, exclude=without)
    except (OSError, TypeError, AttributeError) as fault:  # a package of another kind, or of another spaCy's format
        raise UnfitPipeline(model, ("a pipeline that spaCy can load",)) from fault
    made = {attribute for name in loaded.pipe_names for attribute in loaded.get_pipe_meta(name).assigns}
    lacking = tuple(component for attribute, component in NEEDED.items() if attribute not in made)
    if loaded.lang != "en":
        lacking = ("English", *lacking)
    if lacking:
        raise UnfitPipeline(model, lacking)
    _loaded[model, without] = loaded
    return with_numpy_products(with_words_apart(loaded))


_loaded: dict[tuple[str, tuple[str, ...]], Language] = {}
"""What `pipeline` has loaded in this process."""


def vocabulary(model: str = SPACY_MODEL, without: tuple[str, ...] = ()) -> Vocab:
    """The words of a pipeline, for parses that it made elsewhere. Takes a fourth of the time of loading all of it.

    Raises NotInstalled.
    """
    loaded = _loaded.get((model, without))
    return words_alone(model) if loaded is None else loaded.vocab


@cache
def words_alone(model: str) -> Vocab:
    """The words of a pipeline that is not loaded; raises NotInstalled."""
    model_version(model)
    components = spacy.util.get_model_meta(spacy.util.get_package_path(model))["components"]
    without_rules = {"nlp.tokenizer": {"@tokenizers": NO_TOKENIZER}}
    return spacy.load(model, exclude=(*components, "tokenizer"), config=without_rules).vocab


@registry.tokenizers(NO_TOKENIZER)  # type: ignore[untyped-decorator]  # catalogue says no types
def _no_tokenizer() -> Callable[[Language], Callable[[str], Doc]]:
    """What stands in a pipeline that is never given a text: spaCy's own takes as long to make as all the words do."""
    return lambda language: language.make_doc
