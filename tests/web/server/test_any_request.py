"""Whatever is asked, the answer is one that OpenAPI describes, and never a fault of the server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.schemas import APIOperation

from esesea.story.story import Story
from esesea.web.openapi import described
from esesea.web.reading import queue
from esesea.web.server import create_app
from tests.web.server.conftest import ID, OWN, TOKEN, running, stocked

load_all_checks()
CONFORMS = CHECKS.get_by_names(
    ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"]
)

HERE = {"story": ID, "scene": "s1"}
"""What addresses may name that is really there."""

ENDLESS = "GET /api/notices"
DRAWN_FOR_SECONDS = "GET /api/stories/{story}/report.html"

OPERATIONS = [found.ok() for found in schemathesis.openapi.from_dict(described()).get_all_operations()]
ASKED = [operation for operation in OPERATIONS if operation.label not in {ENDLESS, DRAWN_FOR_SECONDS}]

few = settings(
    max_examples=6,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def asker(tmp_path_factory: pytest.TempPathFactory, story: Story) -> Iterator[tuple[str, requests.Session]]:
    """A real server that takes no manuscripts, and a session that was let in."""
    shelf = stocked(tmp_path_factory.mktemp("asked") / "shelf", story)
    with pytest.MonkeyPatch.context() as patched, running(create_app(shelf, token=TOKEN)) as address:
        patched.setattr(queue, "MOST_WAITING", 0)
        with requests.Session() as session:
            session.headers.update(OWN)
            assert session.get(f"{address}/?token={TOKEN}", allow_redirects=False).status_code == 303
            yield address, session


def modes(operation: APIOperation) -> list[GenerationMode]:
    """Sense and nonsense; where nothing can be given there is no nonsense."""
    takes = any((*operation.path_parameters, *operation.query, *operation.body))
    return [GenerationMode.POSITIVE, *([GenerationMode.NEGATIVE] if takes else [])]


@pytest.mark.parametrize(
    ("operation", "mode"),
    [
        pytest.param(operation, mode, id=f"{operation.label} {mode.value}")
        for operation in ASKED
        for mode in modes(operation)
    ],
)
def test_any_request_is_answered(
    operation: APIOperation, mode: GenerationMode, asker: tuple[str, requests.Session]
) -> None:
    address, session = asker
    named = {parameter.name for parameter in operation.path_parameters}
    there = {name: value for name, value in HERE.items() if name in named}
    anywhere, here = operation.as_strategy(mode), operation.as_strategy(mode, path_parameters=there)

    @few
    @given(anywhere | here if there else anywhere)
    def asks(case: Case) -> None:
        answer = case.call(base_url=address, session=session, timeout=30)
        case.validate_response(answer, checks=CONFORMS)

    asks()
