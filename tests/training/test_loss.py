"""The chunked loss is PyTorch's own, with its gradients, also where the tokens do not fill the last chunk."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")


@pytest.mark.parametrize("tokens", [1, 512, 700])
def test_loss_and_gradients_are_those_of_cross_entropy(tokens: int) -> None:
    from verifier.training.translation.loss import smoothed_cross_entropy

    torch.manual_seed(1)
    hidden, weight = torch.randn(tokens, 16, requires_grad=True), torch.randn(90, 16, requires_grad=True)
    target = torch.randint(0, 90, (tokens,))
    whole = torch.nn.functional.cross_entropy(hidden @ weight.T, target, label_smoothing=0.1)
    chunked = smoothed_cross_entropy(hidden, weight, target, 0.1)
    torch.testing.assert_close(chunked, whole)
    wanted = torch.autograd.grad(whole, (hidden, weight))
    torch.testing.assert_close(torch.autograd.grad(chunked * 2, (hidden, weight)), [2 * one for one in wanted])
