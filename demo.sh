#!/usr/bin/env bash
# usage: ./demo.sh [--redis]
# The main job end to end with invented people, on a Debian machine with the .NET SDK and nothing else: builds, then `infoshare demo`.
# --redis keeps the ledger in a private redis-server, which is installed where root, instead of in files.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

for argument in "$@"; do
  case $argument in
    --redis)
      if ! command -v redis-server >/dev/null; then
        [ "$(id -u)" = 0 ] || { echo "demo.sh: please install redis-server" >&2; exit 2; }
        echo "demo.sh: installing redis-server" >&2
        apt-get update -qq >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server >/dev/null
      fi ;;
    *) sed -n '2,4s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done

echo "demo.sh: building (a minute or two the first time)" >&2
for program in InfoShareHub.Hub InfoShareHub.AuditVerifier InfoShareHub.Cli; do
  dotnet build "src/$program" -c Release -m:2 -v q --nologo -clp:ErrorsOnly >&2
done
exec dotnet src/InfoShareHub.Cli/bin/Release/net10.0/infoshare.dll demo "$@"
