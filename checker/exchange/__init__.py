"""What currencies were worth: the European Central Bank's reference rates."""
