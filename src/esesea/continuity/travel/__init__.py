"""The declaration of how long journeys take."""
