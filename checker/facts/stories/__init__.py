"""What a story says as a whole: its rate of exchange, its years, its weekdays."""
