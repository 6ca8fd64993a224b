#!/usr/bin/env bash
# Builds Outcomes and runs every test, with a real PostgreSQL and a real browser. See --help and infra/docs/testing.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# The README's other command builds Debug too, so nothing is compiled twice; release figures belong to the benchmarks.
configuration=Debug
at_once=3                # test projects at a time; each is parallel in itself, and some wait for processes most of their time
project_limit=1800       # seconds after which a hung project counts as failed
filter="" only="" build=yes install=yes
strict=no
if [[ "${CI:-}" == true || "${OUTCOMES_REQUIRE_ALL:-}" == 1 ]]; then strict=yes; fi

usage() {
  cat <<'TEXT'
Usage: infra/scripts/test.sh [--filter TEXT] [--project NAME] [--no-build] [--no-install]

Installs what the tests need from Debian (PostgreSQL, Chromium, qpdf, Poppler), builds Outcomes.sln, starts a PostgreSQL of its
own in a temporary folder, runs all test projects and ends with one line: N passed, N failed, N skipped.

  --filter TEXT    only tests whose full name (namespace, class, method) holds TEXT, e.g. --filter EffortTermsTests
  --project NAME   only this test project, e.g. --project OData.Tests
  --no-build       test what was built before
  --no-install     install nothing; what is missing is skipped with its reason
  --help           this text

Environment
  OUTCOMES_TEST_POSTGRES   use this server instead: a connection string that may create databases
  OUTCOMES_TEST_CHROMIUM   use this browser instead: the path of the executable
  OUTCOMES_TEST_SQLSERVER  a SQL Server for the tests that need one; without it they are skipped
  OUTCOMES_REQUIRE_ALL=1   (or CI=true) a test skipped for any reason but SQL Server fails the run

Exit code: 0 all passed, 1 a test failed, none ran or one was skipped that may not be, 2 wrong usage.
Example: infra/scripts/test.sh --project Architecture.Tests --filter Walls --no-install
TEXT
}

refuse_usage() { echo "$1 Try infra/scripts/test.sh --help" >&2; exit 2; }

while (($#)); do
  case "$1" in
    --filter|--project) [[ $# -gt 1 && -n "$2" ]] || refuse_usage "$1 needs a value."
      if [[ $1 == --filter ]]; then filter=$2; else only=${2%.csproj}; fi; shift 2 ;;
    --no-build) build=no; shift ;;
    --no-install) install=no; shift ;;
    --help|-h) usage; exit 0 ;;
    *) refuse_usage "Unknown option: $1." ;;
  esac
done

say() { echo "== $*"; }

# --- the folder of this run, and its end on every path -------------------------------------------------------------

folder=$(mktemp -d "${TMPDIR:-/tmp}/outcomes-tests.XXXXXX")
chmod 711 "$folder"      # the postgres user passes through, and reads nothing
postgres_bin=""

# shellcheck disable=SC2317 # called by the traps
finish() {
  local code=$? pid
  trap - EXIT INT TERM HUP
  for pid in "$folder"/*.pid; do
    if [[ -f "$pid" ]]; then kill "$(<"$pid")" 2>/dev/null || true; fi
  done
  wait
  if [[ -n "$postgres_bin" && -f "$folder/postgres/data/postmaster.pid" ]]; then
    as_postgres "$postgres_bin/pg_ctl" -D "$folder/postgres/data" -m immediate -w stop >/dev/null 2>&1 || true
  fi
  rm -rf "$folder"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# --- what the tests need from Debian -------------------------------------------------------------------------------

find_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 | xargs -r dirname; }
find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

install_missing() {
  local wanted=()
  [[ -n "${OUTCOMES_TEST_POSTGRES:-}" || -n "$(find_postgres)" ]] || wanted+=(postgresql)
  [[ -n "${OUTCOMES_TEST_CHROMIUM:-}" || -n "$(find_chromium)" ]] || wanted+=(chromium fonts-liberation)   # pages are measured with text in them
  command -v qpdf >/dev/null || wanted+=(qpdf)
  command -v pdftotext >/dev/null && command -v pdfinfo >/dev/null || wanted+=(poppler-utils)
  ((${#wanted[@]})) || return 0
  local as_root=()
  if ((EUID != 0)); then as_root=(sudo -n); fi
  if ! command -v apt-get >/dev/null || { ((EUID != 0)) && ! sudo -n true 2>/dev/null; }; then
    say "Not installed: ${wanted[*]}. Install as root and run again: apt-get install ${wanted[*]}"
    return 0
  fi
  say "Installing ${wanted[*]}"
  "${as_root[@]}" apt-get update -qq >"$folder/apt.log" 2>&1 || true   # an old list may still do
  if [[ " ${wanted[*]} " == *" postgresql "* ]] && apt-cache show postgresql-15 >/dev/null 2>&1; then
    wanted=("${wanted[@]/%postgresql/postgresql-15}")
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" \
    </dev/null >>"$folder/apt.log" 2>&1 || { tail -n 20 "$folder/apt.log"; say "Installing failed; what is missing is skipped."; }
}

# --- a PostgreSQL of this run --------------------------------------------------------------------------------------

# initdb and postgres refuse to run as root.
as_postgres() {
  if ((EUID == 0)); then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start_postgres() {
  if [[ -n "${OUTCOMES_TEST_POSTGRES:-}" ]]; then say "PostgreSQL: as configured"; return 0; fi
  postgres_bin=$(find_postgres)
  if [[ -z "$postgres_bin" ]]; then say "PostgreSQL: not installed, its tests are skipped"; return 0; fi
  local data="$folder/postgres/data" password port
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  mkdir -m 700 "$folder/postgres"
  (umask 077 && echo "$password" >"$folder/postgres/password")
  if ((EUID == 0)); then chown -R postgres "$folder/postgres"; fi
  # The default collation is a linguistic one, as on a real server: a text column that forgot its binary collation shows.
  as_postgres "$postgres_bin/initdb" -D "$data" -U outcomes -A scram-sha-256 --pwfile="$folder/postgres/password" -E UTF8 \
    --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US --no-sync >"$folder/initdb.log" 2>&1 \
    || { cat "$folder/initdb.log"; say "PostgreSQL: initdb failed"; return 1; }
  for _ in 1 2 3 4 5; do
    port=$(free_port)
    # Nothing here outlives the run, so nothing needs to reach the disk.
    if as_postgres "$postgres_bin/pg_ctl" -D "$data" -l "$folder/postgres/log" -w -t 60 start -o "-p $port \
      -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder/postgres -c fsync=off -c synchronous_commit=off \
      -c full_page_writes=off -c max_connections=400 -c shared_buffers=256MB" >/dev/null 2>&1 </dev/null; then
      # Whoever waits for a connection waits as long as a busy machine needs: after 15 s, as is the default, a race is refused with 503.
      export OUTCOMES_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=outcomes;Password=$password;Database=postgres;Timeout=180"
      say "PostgreSQL: $("$postgres_bin/postgres" --version | grep -oE '[0-9.]+' | head -n 1) on port $port"
      return 0
    fi
  done
  cat "$folder/postgres/log"
  say "PostgreSQL: did not start"
  return 1
}

find_browser() {
  local browser=${OUTCOMES_TEST_CHROMIUM:-$(find_chromium)}
  if [[ -z "$browser" ]]; then say "Chromium: not installed, its tests are skipped"; return 0; fi
  export OUTCOMES_TEST_CHROMIUM=$browser
  say "Chromium: $browser"
}

# --- the tests -----------------------------------------------------------------------------------------------------

# Names of the test projects, the largest first: they take longest, and few run at a time.
test_projects() {
  local project size
  grep -l '<IsTestProject>true' tests/*/*.csproj | while read -r project; do
    size=$(find "$(dirname "$project")" -name '*.cs' -not -path '*/obj/*' -exec cat {} + | wc -c)
    echo "$size $(basename "$project" .csproj)"
  done | sort -rn | cut -d' ' -f2 | { if [[ -n "$only" ]]; then grep -Fx "$only" || true; else cat; fi; }
}

attribute() { grep -oE "<assembly [^>]*" "$1" | grep -oE " $2=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{ n += $1 } END { print n + 0 }'; }

# Runs one project, and writes NAME.counts: passed, failed, skipped.
run_project() {
  local name=$1 assembly=$1 code=0 started=$SECONDS results="$folder/$1.xml" arguments=(-noColor -noLogo)
  [[ "$assembly" == Outcomes.* ]] || assembly="Outcomes.$assembly"
  if [[ -n "$filter" ]]; then arguments+=(-method "*$filter*"); fi
  timeout -k 10 "$project_limit" dotnet "tests/$name/bin/$configuration/net10.0/$assembly.dll" \
    "${arguments[@]}" -xml "$results" </dev/null >"$folder/$name.log" 2>&1 &
  echo $! >"$folder/$name.pid"
  wait $! || code=$?
  rm -f "$folder/$name.pid"
  local passed=0 failed=0 skipped=0 note=""
  if [[ -s "$results" ]]; then
    passed=$(attribute "$results" passed) skipped=$(attribute "$results" skipped)
    failed=$(($(attribute "$results" failed) + $(attribute "$results" errors)))
  fi
  # A process that died, hung or wrote no results is a failure of its own.
  if ((code != 0 && failed == 0)); then
    failed=1
    if ((code == 124 || code == 137)); then note=" (stopped after $project_limit s)"; else note=" (ended with exit code $code)"; fi
  fi
  echo "$passed $failed $skipped" >"$folder/$name.counts"
  if ((failed)); then
    { say "Failures of $name$note"; grep -vE '^ *(Discovering|Discovered|Starting|Finished):|\[SKIP\]|^ *SQL Server: ' "$folder/$name.log" | cut -c1-300 | head -n 400 || true; } >"$folder/$name.failures"
  fi
  printf '%-20s %5d passed, %d failed, %d skipped in %d s%s\n' "$name" "$passed" "$failed" "$skipped" $((SECONDS - started)) "$note"
}

run_projects() {
  local project
  for project in $(test_projects); do
    while (($(jobs -rp | wc -l) >= at_once)); do wait -n || true; done
    run_project "$project" &
  done
  wait
}

# The names and first words of what failed, last and short: a long log above may be cut where it is shown.
failed_tests() {
  local failures log
  for failures in "$folder"/*.failures; do
    [[ -f "$failures" ]] || return 0
    log=${failures%.failures}.log
    head -n 1 "$failures"
    { grep -A 4 '\[FAIL\]' "$log" || tail -n 5 "$log"; } | cut -c1-300 | head -n 80
  done
}

skip_reasons() { cat "$folder"/*.xml 2>/dev/null | grep -oE '<reason>(<!\[CDATA\[)?[^]<]*' | sed -E 's/<reason>(<!\[CDATA\[)?//'; }

# --- from top to bottom --------------------------------------------------------------------------------------------

command -v dotnet >/dev/null || { echo "Install the .NET 10 SDK first: 'dotnet' is not on the path." >&2; exit 1; }
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Code that runs once or twice is not worth being watched and compiled again: almost half of the processor's work in a run was that.
export DOTNET_TieredPGO=0

if [[ $install == yes ]]; then install_missing; fi
if [[ $build == yes ]]; then
  say "Building Outcomes.sln ($configuration)"
  # Without node reuse no build process outlives the run.
  dotnet build Outcomes.sln -c "$configuration" --nologo -v quiet -clp:NoSummary -nodeReuse:false </dev/null
  say "Built in $SECONDS s"
fi
started_servers=yes
start_postgres || started_servers=no
find_browser

tests_began=$SECONDS
run_projects
say "Tests took $((SECONDS - tests_began)) s"

cat "$folder"/*.failures 2>/dev/null || true
failed_tests
read -r passed failed skipped < <(cat "$folder"/*.counts 2>/dev/null | awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0 }')
code=0
if ((skipped)); then
  say "Skipped, with the reason"
  skip_reasons | sort | uniq -c | sort -rn
fi
if ((failed)); then code=1; fi
if ((passed + failed + skipped == 0)); then say "No test ran."; code=1; fi
if [[ $started_servers == no ]]; then code=1; fi
if [[ $strict == yes ]] && skip_reasons | grep -qvE '^SQL Server'; then
  say "Only SQL Server may be skipped here; the other reasons above fail the run."
  code=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$code"
