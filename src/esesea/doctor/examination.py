"""Everything that is looked at, in the order in which it is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from esesea.doctor import machine, packages, page, reading
from esesea.doctor.finding_out import Entry, Section, looked
from esesea.doctor.mending import installation


def examined() -> Iterator[Section]:
    """Look at this installation and this machine, one kind of things after another.

    Some three seconds in all, most of them the trial; writes and removes two small files.
    """
    how = installation()
    again = how.again()

    def software() -> Iterator[Entry]:
        return chain(machine.software(how), packages.needed(how))

    yield looked("Esesea", software, again)
    yield looked("Reading", partial(reading.reader, how), again)
    yield looked("A trial", partial(reading.trial, how), again)
    yield looked("The page", partial(page.page, how), again)
    yield looked("Extras", partial(packages.extras, how), again)
    yield looked("Plug-ins", partial(packages.plugins, how), again)
    yield looked("This machine", lambda: chain(machine.hardware(), machine.places()), again)
