"""Where people are: place names, the mentions that set a scene, and one register of places."""
