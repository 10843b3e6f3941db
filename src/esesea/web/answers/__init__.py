"""What the page is told: one frozen value for each answer, the source of OpenAPI and of the page's own types.

Ids are those of the story as it stands at the answer's ``revision``. Positions count characters (code points) of the
manuscript's text; the page never counts them itself, each run of text says where it begins.
"""
