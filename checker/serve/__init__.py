"""The page for editors: a server on this machine that checks drafts, and keeps and sends on nothing of them."""
