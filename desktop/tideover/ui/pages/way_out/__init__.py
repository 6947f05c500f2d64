"""Parts of the page that shows the way out of debt."""
