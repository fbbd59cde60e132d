"""``python -m mali_ref`` starts the program like the command ``mali-ref``."""

import sys

from mali_ref.app.start import main

if __name__ == "__main__":
    sys.exit(main())
