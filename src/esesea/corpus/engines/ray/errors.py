"""What can be wrong with a cluster."""

from __future__ import annotations

from esesea.corpus.errors import CorpusError


class ClusterOutOfReach(CorpusError):
    """No Ray cluster answers at an address, or none could be started here (``address`` is then empty)."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(address, why)
        self.address, self.why = address, why

    @property
    def fact(self) -> str:
        """Which cluster, and what Ray said."""
        if self.address:
            return f"no Ray cluster can be used at {self.address}: {self.why}"
        return f"Ray could not be started on this machine: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        if self.address:
            return "`ray status` on a machine of the cluster tells its address; its Ray and Python must be those here"
        return "read with --engine local, which needs no Ray, or give --address of a cluster that runs"


class NoSuchMachine(CorpusError):
    """No machine of the cluster has what one worker needs: ``needs`` says it, ``largest`` what there is."""

    def __init__(self, needs: str, largest: str) -> None:
        super().__init__(needs, largest)
        self.needs, self.largest = needs, largest

    @property
    def fact(self) -> str:
        """What is asked for, and what there is."""
        return f"one worker needs {self.needs}, and no machine of the cluster has that: {self.largest}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "add a larger machine to the cluster, or ask for less"


class ClusterFailed(CorpusError):
    """The cluster ended the run."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    @property
    def fact(self) -> str:
        """What Ray said."""
        return f"the cluster ended the run: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "every machine needs this Esesea with its extra `ray`; run the same command again to go on"
