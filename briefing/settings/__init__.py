"""Configuration, state and languages of the user."""
