#!/usr/bin/env bash
# Checks what no compiler reads: the Containerfile, the compose files and the shell scripts. Not part of the ordinary tests.
# Needs Node 20 and npm; shellcheck and docker-compose are used where they are installed. Exit code 0: nothing found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v npm >/dev/null || { echo "Install Node 20 with npm first." >&2; exit 2; }
folder=$(mktemp -d "${TMPDIR:-/tmp}/outcomes-lint.XXXXXX")
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-audit --no-fund dockerfile-utils@0.16.3 dclint@3.1.0

export OUTCOMES_DB_PASSWORD=only-to-read-the-files   # example.env leaves it empty, so that nobody starts with ours
code=0
check() { # NAME COMMAND…: says whether it found something, and what
  local name=$1 found; shift
  if found=$("$@" 2>&1); then echo "ok       $name"; else echo "FAULTS   $name"; printf '%s\n' "$found"; code=1; fi
}

check "Containerfile (dockerfile-utils)" "$folder/node_modules/.bin/dockerfile-utils" lint infra/container/Containerfile
check "compose files (dclint)" "$folder/node_modules/.bin/dclint" infra/container
if command -v docker-compose >/dev/null; then
  for file in infra/container/compose.*.yaml; do
    check "$(basename "$file") (docker-compose config)" docker-compose --env-file infra/container/example.env --file "$file" config --quiet
  done
else
  echo "skipped  docker-compose is not installed"
fi
if command -v shellcheck >/dev/null; then check "shell scripts (shellcheck)" shellcheck infra/scripts/*.sh .ci/run; else echo "skipped  shellcheck is not installed"; fi
exit "$code"
