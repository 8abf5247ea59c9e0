"""What the site says to programs: data files, feeds, citations, pictures."""
