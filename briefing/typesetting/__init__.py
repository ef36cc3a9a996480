"""Chinese on a fixed grid: what may be shown, how wide it is, where lines break."""
