"""Rich text files (RTF), as the HTML that is then made into Markdown."""
