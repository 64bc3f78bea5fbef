#!/usr/bin/env bash
# usage: certs-dev/make-certs.sh DIR [options of `infoshare certs init`]
# Makes a development authority in DIR: root, hub and Redis certificates, one certificate per demo agency and role, actor keys, genesis.
set -euo pipefail
[ $# -ge 1 ] || { sed -n 2,3p "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/.." && pwd)
if [ -x "$root/infoshare" ]; then
  exec "$root/infoshare" certs init "$@"
fi
exec dotnet run --project "$root/src/InfoShareHub.Cli" -v q -- certs init "$@"
