"""Builds the bundled translation model: parallel text -> pieces -> network -> weights -> an int8 folder for the wheel.

    python -m verifier.training.translation CORPUS WORK --out MODEL

The steps, a file each: ``config`` (what is wanted), ``mix`` (which text, how much of it), ``encode`` (text to piece
numbers), ``batches`` (their order), ``network`` (a Marian transformer), ``train`` (the loop, resumable), ``export``
(averaged weights as a transformers folder), ``measure`` (BLEU of the converted model), ``card`` (what was really done).
"""
