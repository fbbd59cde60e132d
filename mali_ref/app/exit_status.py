"""What ``mali-ref`` answers when it ends."""

DONE, FAULT, WRONG_USE = 0, 1, 2
