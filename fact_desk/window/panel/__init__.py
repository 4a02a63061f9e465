"""The panel beside the article: a card for each annotation, the selected one opened."""
