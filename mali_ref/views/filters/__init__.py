"""What opens under the buttons of a filter bar: a list to choose from, a time between two dates; for any tab."""
