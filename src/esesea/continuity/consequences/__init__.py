"""What falls where a scene is cut or told elsewhere: one kind of consequence a file, in `kinds`."""
