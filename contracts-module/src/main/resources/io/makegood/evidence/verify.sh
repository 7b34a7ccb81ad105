#!/bin/sh
# Checks this evidence bundle on a bare machine: needs sh, sha256sum, sed, find and openssl 3 or newer; no network.
#   sh verify.sh                   checks what is in the bundle
#   sh verify.sh CHECKPOINT.json   and that its chain still holds a checkpoint that you kept elsewhere
# Ends with 0 if everything holds; otherwise it names the first place that does not, and ends with 1.
set -u
LC_ALL=C; export LC_ALL
kept=${1:-}
case $kept in ''|/*) ;; *) kept=$PWD/$kept;; esac
cd "$(dirname "$0")" || exit 2

broken() { echo "BROKEN: $1: $2"; exit 1; }
there() { [ -f "$1" ] || broken "$1" "is missing"; }
hash() { there "$1"; sha256sum "$1" | cut -c1-64; }
# The last field of this name: in canonical JSON the fields of an event itself come after those of its content.
field() { sed -n 's/.*"'"$1"'":"\([^"\\]*\)".*/\1/p' "$2"; }
for tool in sha256sum openssl sed find; do command -v $tool >/dev/null || { echo "$tool is needed"; exit 2; }; done

# Files
there SHA256SUMS
bad=$(sha256sum -c SHA256SUMS 2>&1 | sed -n 's/: FAILED.*//p' | sed -n 1p)
[ -z "$bad" ] || broken "$bad" "does not have the hash in SHA256SUMS"
files=0
list=$(find . -type f ! -name SHA256SUMS | sed 's|^\./||' | sort)
for file in $list; do
  files=$((files + 1))
  grep -q "  $file\$" SHA256SUMS || broken "$file" "is not listed in SHA256SUMS"
done
echo "ok  files        $files"

# The chain
contract=$(field contract contract.json)
events=0; previous=
for file in chain/*.json; do
  events=$((events + 1))
  [ "$file" = "$(printf 'chain/%06d.json' $events)" ] || broken "$(printf 'chain/%06d.json' $events)" "is missing"
  [ "$(field number "$file")" = "$events" ] || broken "$file" "says another number"
  [ "$(field contract "$file")" = "$contract" ] || broken "$file" "is of another contract"
  [ "$(sed -n 's/.*"previous":"\([0-9a-f]*\)"}$/\1/p' "$file")" = "$previous" ] || broken "$file" "does not follow on the event before"
  previous=$(hash "$file")
done
[ "$(field format contract.json)" = "makegood-evidence/1" ] || broken contract.json "says another format"
for side in provider customer; do
  opened=$(field "$side" chain/000001.json)
  [ -z "$opened" ] || [ "$(field "$side" contract.json)" = "$opened" ] || broken contract.json "names another $side"
done
echo "ok  chain        $events events"

# Checkpoints
there key.pem
key=$(openssl pkey -pubin -in key.pem -outform DER 2>/dev/null | sha256sum | cut -c1-64)
covers() { # FILE: the chain holds what the checkpoint says
  at=$(printf 'chain/%06d.json' "$(field number "$1")")
  [ "$(field contract "$1")" = "$contract" ] || broken "$1" "is of another contract"
  [ "$(field head "$1")" = "$(hash "$at")" ] || broken "$at" "is not the event that $1 names"
  [ "$(field key "$1")" = "$key" ] || broken "$1" "names another key than key.pem"
}
there "$(printf 'checkpoints/%06d.json' $events)"
points=0
for file in checkpoints/*.json; do
  points=$((points + 1))
  there "${file%.json}.sig"
  openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in "$file" -sigfile "${file%.json}.sig" >/dev/null 2>&1 \
    || broken "${file%.json}.sig" "is not the key's signature"
  covers "$file"
done
echo "ok  checkpoints  $points, signed by the key $key"
if [ -n "$kept" ]; then
  there "$kept"; covers "$kept"
  echo "ok  yours        the chain holds event $(field number "$kept") as you kept it"
fi

# Versions, signatures, statements: what the chain tells of is here, with the hash it tells
versions=0; signatures=0; results=0
for file in chain/*.json; do
  case $(field kind "$file") in
    version.offered)
      folder=$(printf 'versions/%04d' "$(field version "$file")")
      [ "$(hash "$folder/terms.json")" = "$(field sha256 "$file")" ] || broken "$folder/terms.json" "is not what was offered"
      versions=$((versions + 1));;
    version.signed)
      folder=$(printf 'versions/%04d' "$(field version "$file")"); side=$(field side "$file"); said=$folder/signature-$side.json
      [ "$(hash "$said")" = "$(field signatureSha256 "$file")" ] || broken "$said" "is not what was signed"
      [ "$(field termsSha256 "$said")" = "$(hash "$folder/terms.json")" ] || broken "$said" "binds other terms"
      [ "$(field person "$said")" = "$(field person "$file")" ] || broken "$said" "is another person's"
      if [ -f "$folder/name-$side.bin" ]; then
        [ "$(hash "$folder/name-$side.bin")" = "$(field nameSha256 "$said")" ] || broken "$folder/name-$side.bin" "is not the name that was declared"
      fi
      signatures=$((signatures + 1));;
    statement.issued)
      folder=$(printf 'statements/%04d' "$(sed -n 's/.*"content":{[^}]*"number":"\([0-9]*\)".*/\1/p' "$file")"); part=0
      for issued in $(field results "$file"); do
        part=$((part + 1)); result=$folder/part-$part-result.json
        [ "$(hash "$result")" = "$issued" ] || broken "$result" "is not what was issued"
        [ "$(field factsHash "$result")" = "$(hash "$folder/part-$part-facts.json")" ] || broken "$folder/part-$part-facts.json" "are not the facts of the result"
        results=$((results + 1))
      done;;
  esac
done
echo "ok  versions     $versions"
echo "ok  signatures   $signatures"
echo "ok  results      $results"
echo
echo "Everything holds. Compare the key's fingerprint with the one on your certificates and statements:"
echo "  $key"
echo "To compute worked examples and credits again: ./makegood verify-bundle FILE.zip (see README.txt)."
