"""`python -m equipref` is the command line."""

import sys

from equipref.cli import main

sys.exit(main())
