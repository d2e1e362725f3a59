"""Files that users write, rules and settings: as plain values with their places, checked against structs."""
