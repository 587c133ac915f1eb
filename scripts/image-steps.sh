#!/usr/bin/env bash
# Runs the same steps as the Dockerfile in a clean folder, for machines without a container engine, and
# checks what the image would do: health, a redacted span, a clean stop.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
build=$work/build app=$work/app
mkdir -p "$build" "$app"
node=$root/node_modules/.bin/node
# Shows a step's output only when it fails.
quietly() { "$@" >"$work/out" 2>&1 || { cat "$work/out"; exit 1; }; }

cd "$root"
tar cf - package.json package-lock.json .npmrc LICENSE NOTICE asconfig.json tsconfig.json tsconfig.build.json config scripts \
  --exclude='*.wasm' --exclude='*.bin' src workers | tar xf - -C "$build"
cd "$build"
quietly npm ci --ignore-scripts
# The image's own Node takes the place of the checkout's.
mkdir -p "$work/bin" && ln -s "$(readlink -f "$node")" "$work/bin/node"
export PATH="$work/bin:$PATH"
rm -f node_modules/.bin/node
quietly npm run prepare
quietly npm run build
quietly npm prune --omit=dev --ignore-scripts
cp -r package.json LICENSE NOTICE node_modules dist "$app"
cp config/image.yaml "$work/lethe.yaml"
sed -i 's/0\.0\.0\.0:\([0-9]*\)/127.0.0.1:2\1/; s/:213133/:23133/' "$work/lethe.yaml"

cd "$app"
LETHE_CONFIG=$work/lethe.yaml node dist/src/main.js serve 2>"$work/log" &
server=$!
# Its own word, for another may answer at a port that is taken.
is_ready() { grep -q '"msg":"ready"' "$work/log"; }
for _ in $(seq 150); do
  if is_ready || ! kill -0 "$server" 2>/dev/null; then break; fi
  sleep 0.2
done
is_ready || { cat "$work/log"; exit 1; }
curl -sf http://127.0.0.1:23133/ >/dev/null
curl -sf -X POST -H 'Content-Type: application/json' http://127.0.0.1:24318/v1/traces \
  -d '{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"00f067aa0ba902b7","name":"SSN 219-09-9999"}]}]}]}' >/dev/null
curl -sf http://127.0.0.1:28888/metrics | grep -q 'entity="US_SSN"'
kill -TERM "$server" && wait "$server"
server=
echo "the image's steps run: $(du -sh "$app" | cut -f1) in the image, health, a redacted span, a clean stop"
