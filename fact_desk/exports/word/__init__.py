"""Word documents: their parts as XML, put into python-docx's package."""
