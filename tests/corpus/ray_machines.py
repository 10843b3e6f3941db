"""A Ray cluster of several machines, each a process of its own on this one: ``python -m tests.corpus.ray_machines``.

It prints its address, then a line of JSON for every order on its stdin: ``list`` (the raylets' process ids) and
``kill`` (the last machine, without warning). It ends with its stdin.
"""

from __future__ import annotations

import json
import os
import signal
import sys

from ray._private.node import Node
from ray.cluster_utils import Cluster

STORE = 80 * 2**20
NOTICED = {
    "health_check_initial_delay_ms": 1000,
    "health_check_period_ms": 1000,
    "health_check_timeout_ms": 1000,
    "health_check_failure_threshold": 4,
}
"""A machine that is silent for some four seconds is lost; Ray waits fifteen otherwise."""


def main() -> None:
    """Start a head, which reads nothing, and two machines with a core each."""
    head = {"num_cpus": 0, "object_store_memory": STORE, "include_dashboard": False, "_system_config": NOTICED}
    cluster = Cluster(initialize_head=True, head_node_args=head)
    machines = [_machine(cluster), _machine(cluster)]
    told = {"address": cluster.address}
    try:
        while True:
            print(json.dumps(told), flush=True)
            order = sys.stdin.readline().strip()
            if not order:
                return
            if order == "kill":
                os.kill(_raylet(machines.pop()), signal.SIGKILL)
            told = {"raylets": [_raylet(each) for each in machines]}
    finally:
        cluster.shutdown()


def _machine(cluster: Cluster) -> Node:
    return cluster.add_node(num_cpus=1, object_store_memory=STORE)


def _raylet(machine: Node) -> int:
    return int(machine.all_processes["raylet"][0].process.pid)


if __name__ == "__main__":
    main()
