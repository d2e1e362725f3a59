"""What lies beside the articles of a repository and is none: files that tell of the repository itself."""

from __future__ import annotations

NAMES = frozenset(
    """
    AGENTS AUTHORS CHANGELOG CHANGES CLAUDE CODE_OF_CONDUCT CONTRIBUTING CONTRIBUTORS COPYING GOVERNANCE HISTORY INSTALL
    ISSUE_TEMPLATE LICENCE LICENSE MAINTAINERS NOTICE PULL_REQUEST_TEMPLATE README RELEASING ROADMAP SECURITY SUPPORT
    UPGRADING Changelog Contributing License Readme changelog contributing readme
    """.split()  # small letters only where no article is likely to be called so
)

TOLD = "README.* etc."
"""The same for people, as patterns of ``exclude``."""


def is_beside(name: str) -> bool:
    """Whether a file is called as those that tell of their repository.

    >>> is_beside("README.de.md"), is_beside("CHANGELOG.md"), is_beside("licence-to-print-money.md")
    (True, True, False)
    """
    return name.partition(".")[0] in NAMES
