"""Finds quotations in a document and tells their language, kind and speaker."""

from verifier.quotes.extract import find_quotations
from verifier.quotes.language import LanguageGuess, document_prior, identify

__all__ = ["LanguageGuess", "document_prior", "find_quotations", "identify"]
