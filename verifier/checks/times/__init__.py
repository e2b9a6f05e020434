"""When, how often and how long: dates, units, frames of time, tenses."""
