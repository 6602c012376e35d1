#!/usr/bin/env bash
# The Dockerfile's steps where no container engine runs: a clean tree, pinned packages,
# a wheel, then migrate, ingest, ask and serve as a non-root user on a read-only tree.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || { echo "image-check needs root: it drops to an unprivileged user" >&2; exit 2; }
tree=$(mktemp -d) data=$(mktemp -d)
trap 'rm -rf "$tree" "$data"' EXIT
user=(setpriv --reuid=10001 --regid=10001 --clear-groups --no-new-privs)
for python in "${PYTHON:-python3}" /usr/bin/python3 /usr/local/bin/python3 ""; do
  # The interpreter must be one that the unprivileged user can run (not one under a private home).
  [ -n "$python" ] || { echo "no Python that uid 10001 can run" >&2; exit 2; }
  base=$("$python" -c 'import sys; print(sys.base_prefix)' 2>/dev/null) || continue
  "${user[@]}" test -x "$base/bin/python3" && break
done
git archive HEAD app graph migrations samples pyproject.toml README.md requirements.lock requirements-build.lock | tar -x -C "$tree"
"$python" -m venv "$tree/venv"
"$tree/venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$tree/requirements.lock"
"$python" -m venv "$tree/build"
"$tree/build/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$tree/requirements-build.lock"
(cd "$tree" && build/bin/python -m hatchling build -t wheel -d dist)
"$tree/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps "$tree"/dist/*.whl
"$tree/venv/bin/python" -m compileall -q "$tree/venv"
rm -rf "$tree/app" "$tree/graph" "$tree/migrations" "$tree/build"
chmod 755 "$tree" && chown 10001 "$data"
export CLAIMGRAPH_DATABASE_URL="sqlite:///$data/claimgraph.db" PYTHONDONTWRITEBYTECODE=1 HOME="$data"
unshare --mount bash -euo pipefail -c '
  tree=$1 data=$2
  mount --bind "$tree" "$tree" && mount -o remount,ro,bind "$tree"
  as() { (cd "$data" && exec setpriv --reuid=10001 --regid=10001 --clear-groups --no-new-privs "$@"); }
  ! as touch "$tree/venv/written" 2>/dev/null || { echo "the tree is writable" >&2; exit 1; }
  as "$tree/venv/bin/claimgraph" migrate
  as "$tree/venv/bin/claimgraph" ingest "$tree/samples"
  as "$tree/venv/bin/claimgraph" ask "Which countries reported deception?"
  as "$tree/venv/bin/claimgraph" serve --port 8765 & server=$!
  trap "kill $server 2>/dev/null || true" EXIT
  for _ in $(seq 60); do
    "$tree/venv/bin/python" -c "import urllib.request as r; r.urlopen(\"http://127.0.0.1:8765/readyz\", timeout=2)" 2>/dev/null && { echo "image-check: ready as uid 10001 on a read-only tree"; exit 0; }
    sleep 1
  done
  echo "image-check: the service did not become ready" >&2; exit 1
' _ "$tree" "$data"
