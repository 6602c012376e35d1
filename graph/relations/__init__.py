"""How stored claims stand to each other: values of one measure side by side, with verdicts."""
