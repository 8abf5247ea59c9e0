"""From findings to pages: the layer that knows Markdown, Jinja and Plotly."""
