"""What several kinds of page show: statements, cards, evidence, lists."""
