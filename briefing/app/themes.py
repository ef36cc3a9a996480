"""The looks that `t` goes through; the first is the one to begin with. All are Textual's own."""

THEMES = ("nord", "textual-light", "gruvbox", "solarized-light", "textual-dark", "ansi-dark", "ansi-light")
