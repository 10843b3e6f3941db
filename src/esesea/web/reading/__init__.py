"""Reading a manuscript that was dropped on the page: in a process of its own, one after another."""
