"""Which figures of different sentences tell one fact: named signs, their weights fitted on published stories."""
