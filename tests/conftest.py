"""No test reads or writes the user's own cache and models."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # the first example loads tables, on a machine that may be busy
settings.load_profile("unhurried")


@pytest.fixture(autouse=True, scope="session")
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Cache and models lie in a folder of this run."""
    folder = tmp_path_factory.mktemp("verifier")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VERIFIER_CACHE_DIR", str(folder / "cache"))
        patch.setenv("VERIFIER_MODELS_DIR", str(folder / "models"))
        yield folder
