"""What would fall."""

from __future__ import annotations

from fastapi import APIRouter

from esesea.web.acting import whatif as trying
from esesea.web.answers.whatif import WhatIfOutcome
from esesea.web.desk import DeskHere
from esesea.web.wishes.acts import Id
from esesea.web.wishes.whatif import WhatIfWish

router = APIRouter(prefix="/api")


@router.post("/stories/{story}/whatif")
def whatif(desk: DeskHere, story: Id, wish: WhatIfWish) -> WhatIfOutcome:
    """What would follow from an edit, which is kept only where it is wished."""
    return trying.whatif(desk, story, wish)
