"""The field's own measures: counts of one document in, figures of a corpus out."""
