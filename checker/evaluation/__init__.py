"""A rule's expressions over the figures that its roles are bound to."""
