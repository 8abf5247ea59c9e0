"""Briefing sites from news articles: every quote and number proven before it is published.

Data flows one way: ``corpus + content -> reading -> Briefing -> analysis -> Findings -> pages``;
``checks`` looks over the finished findings, ``plugin`` and ``cli`` are the two ways in.
"""
