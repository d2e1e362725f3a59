"""An article and its figures as a page of HTML: what the report, a notebook and the page on this machine show."""
