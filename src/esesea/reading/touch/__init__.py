"""Physical touch between two people, sentence by sentence: who touches whom with what."""
