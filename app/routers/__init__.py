"""One router per resource. A handler has typed inputs, one call and the response; no SQL."""
