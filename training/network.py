"""The reader's network in PyTorch: a MiniLM encoder and one head for each thing to be said of a report."""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.corpus import EVENTS, ROLES, SCOPES, STATUSES
from warledger.read.distance import NEAR_BUCKETS, SENTENCE_BUCKETS

HIDDEN, LAYERS, HEADS, INNER = 384, 6, 12, 1536
CASES = 4
TRIGGER_TAGS = 1 + 2 * len(EVENTS)
SPAN_TAGS = 3
WIDE, EVENT_WIDE, SAME_WIDE = 256, 32, 128


class Dropout(nn.Module):
    """Dropout from a pool of ready masks: drawing them afresh took a third of a training step on a CPU."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self.pool = torch.empty(0)

    def forward(self, states: Tensor) -> Tensor:
        """The states with a share of them set to 0."""
        if not self.training or not self.share:
            return states
        size = states.numel()
        if self.pool.numel() < size + 1_000_000 or self.pool.dtype != states.dtype:
            self.pool = (torch.rand(size + 2_000_003) >= self.share).to(states.dtype) / (1 - self.share)
        start = int(torch.randint(self.pool.numel() - size, ()))
        return states * self.pool[start : start + size].view(states.shape)


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.mix = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.wide = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.last = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States [windows, pieces, 384] → the same, each having looked at those that `mask` (0 or -1e4) lets it see."""
        batch, length, _ = states.shape
        query, key, value = (
            part.view(batch, length, HEADS, -1).transpose(1, 2) for part in self.mix(states).chunk(3, dim=-1)
        )
        if self.training:
            seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask.to(query.dtype))
        else:  # written out, so that the exported graph is plain matrix products
            seen = ((query @ key.transpose(-1, -2)) * (HIDDEN // HEADS) ** -0.5 + mask).softmax(-1) @ value
        seen = seen.transpose(1, 2).reshape(batch, length, HIDDEN)
        states = self.norm(states + self.dropout(self.out(seen)))
        return self.last(states + self.dropout(self.narrow(functional.gelu(self.wide(states)))))


THEIR_NAMES = {
    "out": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "last": "output.LayerNorm",
}


class Encoder(nn.Module):
    """Pieces and how they are written → states, 384 wide."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.cases = nn.Embedding(CASES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = Dropout(dropout)

    def forward(self, ids: Tensor, cases: Tensor) -> Tensor:
        """Ids and cases [windows, pieces] → states [windows, pieces, 384]."""
        mask = torch.where(ids == 0, -1e4, 0.0)[:, None, None, :]
        place = torch.arange(ids.shape[1], device=ids.device)
        states = self.dropout(self.norm(self.words(ids) + self.places(place) + self.cases(cases)))
        for layer in self.layers:
            states = layer(states, mask)
        return states

    def load_base(self, path: Path) -> None:
        """Takes the weights of all-MiniLM-L6-v2 (model.safetensors)."""
        base = load_file(path)
        take = {
            "words.weight": base["embeddings.word_embeddings.weight"],
            "places.weight": base["embeddings.position_embeddings.weight"],
            "cases.weight": base["embeddings.token_type_embeddings.weight"][:1].repeat(CASES, 1),
            "norm.weight": base["embeddings.LayerNorm.weight"],
            "norm.bias": base["embeddings.LayerNorm.bias"],
        }
        for n in range(LAYERS):
            there = f"encoder.layer.{n}."
            for kind in ("weight", "bias"):
                take[f"layers.{n}.mix.{kind}"] = torch.cat(
                    [base[f"{there}attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
                )
                for ours, theirs in THEIR_NAMES.items():
                    take[f"layers.{n}.{ours}.{kind}"] = base[f"{there}{theirs}.{kind}"]
        self.load_state_dict(take)


class Ends(nn.Module):
    """First and last state of a stretch (and what is known of it) → a vector."""

    def __init__(self, known: int, out: int, dropout: float) -> None:
        super().__init__()
        self.project = nn.Linear(2 * HIDDEN + known, out)
        self.dropout = Dropout(dropout)

    def forward(self, ends: Tensor) -> Tensor:
        """[n, 768 and what is known] → [n, out]."""
        return self.dropout(functional.gelu(self.project(self.dropout(ends))))


@dataclass(slots=True)
class Pair:
    """Rows of two lists of stretches that are weighed against each other."""

    left: Tensor
    right: Tensor
    near: Tensor
    sentences: Tensor


class Network(nn.Module):
    """Encoder and heads. `forward` gives what stands on each piece; the other methods weigh stretches and pairs."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.dropout = Dropout(dropout)
        self.trigger_tags = nn.Linear(HIDDEN, TRIGGER_TAGS)
        self.span_tags = nn.Linear(HIDDEN, SPAN_TAGS * len(ROLES))
        self.events = nn.Embedding(len(EVENTS), EVENT_WIDE)
        self.trigger_ends = Ends(EVENT_WIDE, WIDE, dropout)
        self.span_ends = Ends(0, WIDE, dropout)
        self.role_forms = nn.Parameter(torch.randn(len(ROLES), WIDE, WIDE) * 0.02)
        self.role_span = nn.Linear(WIDE, len(ROLES))
        self.role_trigger = nn.Linear(WIDE, len(ROLES))
        self.role_near = nn.Parameter(torch.zeros(len(ROLES), NEAR_BUCKETS))
        self.role_sentences = nn.Parameter(torch.zeros(len(ROLES), SENTENCE_BUCKETS))
        self.flags = nn.Linear(WIDE, len(SCOPES) + len(STATUSES))
        self.same_ends = nn.Linear(WIDE, SAME_WIDE)
        self.same_mix = nn.Linear(3 * SAME_WIDE, SAME_WIDE)
        self.same_near = nn.Embedding(NEAR_BUCKETS, SAME_WIDE)
        self.same_out = nn.Linear(SAME_WIDE, 1)
        self.part_form = nn.Parameter(torch.randn(WIDE, WIDE) * 0.02)
        self.part_near = nn.Parameter(torch.full((NEAR_BUCKETS,), -3.0))

    def forward(self, ids: Tensor, cases: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """States, trigger tag logits, span tag logits; ids and cases [windows, pieces] with [CLS] and [SEP], 0 pads."""
        states = self.encoder(ids, cases)
        loose = self.dropout(states)
        return states, self.trigger_tags(loose), self.span_tags(loose)

    def trigger_vectors(self, ends: Tensor, events: Tensor) -> Tensor:
        """[n, 2 * 384] and [n] → [n, 256]."""
        return self.trigger_ends(torch.cat([ends, self.events(events)], dim=-1))

    def roles(self, triggers: Tensor, spans: Tensor, role: Tensor, pair: Pair) -> Tensor:
        """Logit of each pair (trigger row, span row): does the span play its role (`role`, a span row each) in it?"""
        score = triggers.new_zeros(len(triggers), len(spans))
        lone = self.role_trigger(triggers)[:, role] + self.role_span(spans).gather(1, role[:, None]).T
        for number in range(len(ROLES)):
            mine = torch.nonzero(role == number).squeeze(1)
            if len(mine):
                score = score.index_copy(1, mine, triggers @ self.role_forms[number] @ spans[mine].T)
        flat = pair.left * len(spans) + pair.right
        which = role[pair.right]
        return (
            (score + lone).flatten()[flat]
            + self.role_near[which, pair.near]
            + self.role_sentences[which, pair.sentences]
        )

    def same(self, triggers: Tensor, pair: Pair) -> Tensor:
        """Logit of each pair of triggers: do they tell of one incident?"""
        short = self.same_ends(triggers)
        a, b = short[pair.left], short[pair.right]
        mixed = self.same_mix(torch.cat([a + b, (a - b).abs(), a * b], dim=-1)) + self.same_near(pair.near)
        return self.same_out(functional.gelu(mixed)).squeeze(-1)

    def parts(self, triggers: Tensor, pair: Pair) -> Tensor:
        """Logit of each pair of triggers: is the left one's figure a part of the right one's?"""
        return (triggers[pair.left] @ self.part_form * triggers[pair.right]).sum(-1) + self.part_near[pair.near]
