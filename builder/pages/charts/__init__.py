"""Reported numbers, histories and networks as Plotly figures, and the small drawings that stand for them."""
