#!/usr/bin/env bash
# Adds one migration, by the same name, to the chain of every provider, and writes db/Scripts. Example: infra/scripts/add-migration.sh AddDecisions
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

name="${1:-}"
if [[ ! "$name" =~ ^[A-Z][A-Za-z0-9]+$ ]]; then
  echo "Usage: infra/scripts/add-migration.sh NAME   (a verb and its object in PascalCase, such as AddDecisions)" >&2
  exit 2
fi

dotnet tool restore
dotnet build src/Host/Host.csproj -v quiet --nologo
for provider in Sqlite Postgres SqlServer; do
  dotnet ef migrations add "$name" --no-build --project db/Database.csproj --startup-project src/Host/Host.csproj \
    --context "${provider}OutcomesDb" --output-dir "Migrations/$provider"
done
infra/scripts/write-scripts.sh
