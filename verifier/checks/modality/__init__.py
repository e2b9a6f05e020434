"""How sure, how bound, on what condition; asked, ordered or stated."""
