"""How an EPUB names its parts: package file, spine, navigation. Used by the EPUB format."""
