"""Time, places and edits as SVG, drawn while the site is built."""
