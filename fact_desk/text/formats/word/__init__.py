"""Word documents, made plain enough that a library reads all that they say."""
