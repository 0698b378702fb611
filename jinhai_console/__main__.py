"""`python -m jinhai_console` does what `jinhai-console` does."""

import sys

from jinhai_console.cli import main

sys.exit(main())
