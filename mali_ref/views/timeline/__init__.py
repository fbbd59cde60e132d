"""The timeline above the events: bricks on the line of time, a brush that filters, the line of the book's day."""
