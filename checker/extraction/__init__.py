"""Document to Figures: quantities first, then what each counts, the verb that governs it and what scopes it."""
