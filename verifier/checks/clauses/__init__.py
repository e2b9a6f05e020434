"""How clauses hang together: which is the cause, the condition, the exception, and which came first."""
