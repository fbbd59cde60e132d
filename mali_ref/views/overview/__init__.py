"""The Overview tab: the outline of the document, At a glance, and its sections."""
