"""From text to annotations: small stages, each adding layers to a frozen document."""
