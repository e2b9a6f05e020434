"""Label-smoothed cross-entropy straight from the last hidden states, a few rows of the vocabulary's logits at a time.

The logits of a batch (some 5,000 target tokens times 10,000 pieces) are by far its largest array; computing loss and
gradient chunk by chunk keeps them in the processor's cache and never holds them whole (the fused linear cross-entropy of
Hsu et al. 2024, Liger Kernel, without a kernel of its own).
"""

from __future__ import annotations

from typing import Any

import torch

ROWS = {"cpu": 512, "cuda": 8192}
"""Target tokens whose logits are held at once: what a processor's cache holds, and enough to keep a GPU at work."""


class _SmoothedCrossEntropy(torch.autograd.Function):  # type: ignore[misc]  # torch has no type for it
    @staticmethod
    def forward(ctx: Any, hidden: Any, weight: Any, target: Any, smoothing: float) -> Any:
        rounded = weight.to(hidden.dtype)
        count, pieces = len(target), len(weight)
        loss = torch.zeros((), dtype=torch.float32, device=hidden.device)
        to_hidden = torch.empty_like(hidden)
        to_weight = torch.zeros(weight.shape, dtype=torch.float32, device=hidden.device)
        for rows, wanted, out in zip(
            *(whole.split(ROWS[hidden.device.type]) for whole in (hidden, target, to_hidden)), strict=True
        ):
            logits = (rows @ rounded.T).float()
            total = logits.logsumexp(1)
            right = logits.gather(1, wanted[:, None])[:, 0]
            loss += (total - (1 - smoothing) * right - smoothing * logits.mean(1)).sum()
            gradient = logits.sub_(total[:, None]).exp_().sub_(smoothing / pieces)
            gradient.scatter_add_(1, wanted[:, None], torch.full_like(right[:, None], smoothing - 1))
            narrow = gradient.div_(count).to(hidden.dtype)
            torch.mm(narrow, rounded, out=out)
            to_weight += narrow.T @ rows
        ctx.save_for_backward(to_hidden, to_weight)
        return loss / count

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> tuple[Any, ...]:
        to_hidden, to_weight = ctx.saved_tensors
        return to_hidden * gradients[0], to_weight * gradients[0], None, None


def smoothed_cross_entropy(hidden: Any, weight: Any, target: Any, smoothing: float) -> Any:
    """The mean over the target tokens, in nats, as ``torch.nn.functional.cross_entropy`` has it.

    Args:
        hidden: last hidden states, shape (tokens, width); their type is the one that is multiplied in.
        weight: of the output layer, shape (pieces, width).
        target: the right pieces, shape (tokens,).
        smoothing: of the labels, 0 to 1.
    """
    return _SmoothedCrossEntropy.apply(hidden, weight, target, smoothing)
