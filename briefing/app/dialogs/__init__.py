"""What opens over the screen: export, opening a file, a correction, all results, help."""
