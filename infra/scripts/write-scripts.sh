#!/usr/bin/env bash
# Writes db/Scripts/SqlServer.sql and db/Scripts/Postgres.sql from the chains of migrations; a test fails while they are old. No server is asked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

dotnet build src/Host/Host.csproj -v quiet --nologo
mkdir -p db/Scripts
for provider in SqlServer Postgres; do
  dotnet src/Host/bin/Debug/net10.0/outcomes.dll migrate --script --database "$provider" --connection "" >"db/Scripts/$provider.sql"
done
