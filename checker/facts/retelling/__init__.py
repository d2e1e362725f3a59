"""One fact stated twice: at the top and below, or twice below."""
