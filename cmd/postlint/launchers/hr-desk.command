#!/bin/sh
# Opens the HR desk in the browser. It stands beside postlint; closing this window closes the desk.
exec "$(dirname "$0")/postlint" serve --open
