#!/usr/bin/env bash
# usage: ./build.sh build            builds everything
#        ./build.sh test [FILTER]    builds and runs every test, or those whose project's name contains FILTER
#        ./build.sh bench [ARGS]     measures the hub against a bare echo (infoshare bench intake)
#        ./build.sh certs DIR        makes development certificates in DIR
#        ./build.sh verify ARGS      proves a ledger without the hub (infoshare audit verify)
#        ./build.sh torture [ROUNDS] repeats the crash tests, and asks the naive evaluator about every situation and a million requests
#        ./build.sh publish          puts the programs into artifacts/publish
# People and CI alike. On Debian as root it installs what is missing and never asks.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
results=artifacts/test-results

say() { echo "build.sh: $*" >&2; }

# need COMMAND PACKAGE: installs the package where the command fails.
need() {
  if eval "$1" >/dev/null 2>&1; then return; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing $2"
    [ -n "${apt_updated:-}" ] || { apt-get update -qq >&2; apt_updated=yes; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null || say "cannot install $2; the tests that need it will fail in CI and be skipped elsewhere"
  else
    say "please install $2; until then the tests that need it are skipped"
  fi
}

prerequisites() {
  # The package would start a server of its own; ours are private ones.
  need "command -v redis-server" redis-server
  need "/usr/bin/python3 -c 'import grpc'" python3-grpcio
}

build() {
  local locked=()
  [ "${CI:-}" = true ] && locked=(-p:RestoreLockedMode=true)
  say "building InfoShareHub.sln"
  dotnet build InfoShareHub.sln -c Release -m:2 -v q --nologo -clp:ErrorsOnly "${locked[@]}"
}

counter() { sed -n "s/.*<Counters\( [^>]*\)* $1=\"\([0-9]*\)\".*/\2/p" "$2" | head -n 1; }

test_all() {
  prerequisites
  build
  rm -rf "$results"
  local passed=0 failed=0 skipped=0 broken=0 project name dll trx
  for project in tests/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    [[ $name == *"${1:-}"* ]] || continue
    dll=tests/$name/bin/Release/net10.0/$name.dll
    trx=$results/$name.trx
    say "$name"
    if ! timeout 30m dotnet test "$dll" --nologo --logger "trx;LogFileName=$name.trx" --results-directory "$results" >"$results.log" 2>&1; then
      cat "$results.log"
      broken=1
    fi
    [ -f "$trx" ] || { say "$name gave no result"; broken=1; continue; }
    local total ok bad
    total=$(counter total "$trx") ok=$(counter passed "$trx") bad=$(counter failed "$trx")
    passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + total - ok - bad))
    say "$name: $ok passed, $bad failed, $((total - ok - bad)) skipped"
  done
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$broken" = 0 ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}

# What ends processes, cuts connections and power, and fills disks: once in every test run, and here again and again.
torture() {
  prerequisites
  build
  say "the naive evaluator on the whole quotient"
  INFOSHARE_WHOLE_QUOTIENT=1 timeout 60m dotnet test tests/InfoShareHub.Protocol.Tests/bin/Release/net10.0/InfoShareHub.Protocol.Tests.dll --nologo --filter "FullyQualifiedName~SecondReading" | tail -n 1
  local round rounds=${1:-10} crashes="FullyQualifiedName~Crashes|FullyQualifiedName~KilledProcess|FullyQualifiedName~PowerCut|FullyQualifiedName~WhenConnectionsAreCut|FullyQualifiedName~WhenTheDiskIsFull"
  for round in $(seq "$rounds"); do
    say "round $round of $rounds"
    for name in InfoShareHub.Ledger.Tests InfoShareHub.Hub.Tests; do
      timeout 30m dotnet test "tests/$name/bin/Release/net10.0/$name.dll" --nologo --filter "$crashes" | tail -n 1
    done
  done
}

publish() {
  local program
  for program in InfoShareHub.Hub InfoShareHub.AuditVerifier; do
    dotnet publish "src/$program" -c Release -o "artifacts/publish/$program" -v q --nologo
  done
  dotnet publish bench/InfoShareHub.Load -c Release -o artifacts/publish/InfoShareHub.Load -v q --nologo
  dotnet publish src/InfoShareHub.Cli -c Release -o artifacts/publish/infoshare -v q --nologo
}

command=${1:-help}
[ $# -gt 0 ] && shift
mkdir -p artifacts
case $command in
  build) build ;;
  test) test_all "$@" ;;
  bench) build; ./infoshare bench intake "$@" ;;
  certs) ./certs-dev/make-certs.sh "$@" ;;
  verify) ./infoshare audit verify "$@" ;;
  torture) torture "$@" ;;
  publish) publish ;;
  *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
