#!/usr/bin/env bash
# Drives a server of its own with two certified client libraries from npm: openid-client 6 and oauth4webapi 3. Not part of the ordinary tests.
# Needs Node 20, npm and a built Outcomes (dotnet build Outcomes.sln). Exit code 0: every flow works with both.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for tool in node npm curl; do command -v "$tool" >/dev/null || { echo "Install $tool first." >&2; exit 2; }; done
outcomes=$PWD/src/Host/bin/Debug/net10.0/outcomes
[[ -x "$outcomes" ]] || { echo "Build first: dotnet build Outcomes.sln" >&2; exit 2; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/outcomes-clients.XXXXXX")
server=""
finish() { [[ -z "$server" ]] || kill "$server" 2>/dev/null || true; wait; rm -rf "$folder"; }
trap finish EXIT

port=$((20000 + RANDOM % 12000))
export ISSUER="http://127.0.0.1:$port" EMAIL=ada@acme.example PASSWORD="seven quiet tables"
export ASPNETCORE_ENVIRONMENT=Testing OUTCOMES_DATA__FOLDER="$folder/data" OUTCOMES_AUTH__ISSUER="$ISSUER" OUTCOMES_AUTH__SIGNINSPERMINUTEANDACCOUNT=100 OUTCOMES_AUTH__SIGNINSPERMINUTEANDNETWORK=100
export WEB_SECRET MACHINE_SECRET REFERENCE_SECRET SIGNER_KEY

echo "$PASSWORD" | "$outcomes" user add "$EMAIL" --password-stdin >/dev/null
web=(--grant authorization_code --redirect https://app.example.org/callback --scope profile --scope email --scope odata.read)
WEB_SECRET=$("$outcomes" client add web --type confidential "${web[@]}" --grant refresh_token --post-logout https://app.example.org/bye --introspects)
REFERENCE_SECRET=$("$outcomes" client add reference --type confidential "${web[@]}" --reference-tokens --first-party)
MACHINE_SECRET=$("$outcomes" client add machine --type confidential --grant client_credentials --scope odata.read --person service.machine@acme.example)
SIGNER_KEY=$(node -p 'JSON.stringify(require("node:crypto").generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }))')
node -p 'const { d, ...key } = JSON.parse(process.env.SIGNER_KEY); JSON.stringify({ keys: [{ ...key, kid: "signer-1" }] })' >"$folder/signer.json"
"$outcomes" client add signer --type confidential --grant client_credentials --scope odata.read --person service.signer@acme.example --key-set "$folder/signer.json" >/dev/null
"$outcomes" client add native --type public --application native --grant authorization_code --redirect http://127.0.0.1/cb --scope odata.read >/dev/null
"$outcomes" serve --urls "$ISSUER" >"$folder/server.log" 2>&1 &
server=$!

cp infra/scripts/auth-clients.mjs "$folder"
npm install --prefix "$folder" --silent --no-audit --no-fund openid-client@6 oauth4webapi@3
for _ in $(seq 60); do curl -sf "$ISSUER/health" >/dev/null && break; sleep 0.5; done
(cd "$folder" && node auth-clients.mjs)
