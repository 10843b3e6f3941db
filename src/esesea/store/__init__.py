"""The story's folder: the author's decisions, and a cache of the reading. The only room with SQL."""
