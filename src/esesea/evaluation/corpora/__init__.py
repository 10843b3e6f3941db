"""Gold corpora as they come: LitBank and novels of PDNC."""
