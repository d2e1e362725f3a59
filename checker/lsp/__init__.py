"""The language server: what is found in an article while it is written, for any editor that speaks LSP."""
