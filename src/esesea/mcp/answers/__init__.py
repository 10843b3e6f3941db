"""What an assistant is told: one frozen value for each answer, the source of the tools' schemas.

Those that a tool returns have no slots: the SDK takes a slot for a field's default. Scenes, people and places are ids
of the story at the answer's ``revision``. Every ``quote`` is `Document.text` from ``start`` up to ``end``, unchanged.
"""
