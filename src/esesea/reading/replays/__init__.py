"""The same moment told twice: which passages of a story say again what was said and done in another scene."""
