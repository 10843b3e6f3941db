"""What is made of Esesea to be installed: the wheel, its manual pages, and the proof that it works where nothing is."""
