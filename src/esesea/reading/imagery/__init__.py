"""Images, colours and drifts of spelling that come back."""
