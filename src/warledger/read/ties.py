"""Two mentions in, how much the words they share speak for one incident out, in log odds to add to the network's.

The weights are half of the log likelihood ratios measured on the annotated training reports, over pairs of
mentions at most eleven apart; half, because the network has seen the same words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from warledger.model import Span
from warledger.read.mentions import Mention, Role

MEANS_IS_TRIGGER: Final = 1.5
"""One names as its means what the other tells of: "killed in *air strikes*"."""
SHARED: Final = {Role.WHO: 1.0, Role.BY: 0.8, Role.MEANS: 1.5, Role.WHERE: 0.8, Role.WHEN: 0.9}
"""The very same words play this role in both."""
DIFFERENT: Final = {Role.BY: -0.4, Role.WHERE: -0.4, Role.WHEN: -0.7}
"""Both have this role, and no word of it in common."""
OTHER_SCOPE: Final = -1.5
_WEIGHTS: Final = [(shared, DIFFERENT.get(role, 0.0)) for role, shared in SHARED.items()]


@dataclass(frozen=True, slots=True)
class Features:
    """What of a mention is compared: where its arguments stand (`stands`) and what they say (`says`), role by role."""

    mention: Mention
    stands: tuple[frozenset[int], ...]
    says: tuple[frozenset[str], ...]
    means: tuple[Span, ...]


def features(mention: Mention) -> Features:
    """Read once for each mention, before its pairs are weighed."""
    spans = [mention.spans(role) for role in SHARED]
    return Features(
        mention=mention,
        stands=tuple(frozenset(s.start for s in some) for some in spans),
        says=tuple(frozenset(s.text.lower() for s in some) for some in spans),
        means=mention.spans(Role.MEANS),
    )


def tie(a: Features, b: Features) -> float:
    """Log odds that the words of `a` and `b` add to their being told of one incident."""
    weight = OTHER_SCOPE if a.mention.scope is not b.mention.scope else 0.0
    if (a.means and _names(a.means, b.mention.trigger)) or (b.means and _names(b.means, a.mention.trigger)):
        weight += MEANS_IS_TRIGGER
    for i, (shared, different) in enumerate(_WEIGHTS):
        if a.stands[i] and b.stands[i]:
            if not a.stands[i].isdisjoint(b.stands[i]):
                weight += shared
            elif different and a.says[i].isdisjoint(b.says[i]):
                weight += different
    return weight


def _names(means: Sequence[Span], trigger: Span) -> bool:
    return any(span.meets(trigger) for span in means)
