"""Numbers: in digits and in words, fractions, ordinals, factors, ranges."""
