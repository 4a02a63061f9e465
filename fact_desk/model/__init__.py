"""What Fact Desk speaks about: frozen values, standard library only."""
