#!/usr/bin/env bash
# Finds a JDK 25 or newer, builds when sources changed, and hands over to target/benchmarks.jar.
set -euo pipefail

# Java reads arguments and names of files by the character type of the locale.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
  utf8=$(locale -a 2>/dev/null | grep -i -E '^(C|en_US)\.utf-?8$' | head -n 1 || true)
  if [ -n "$utf8" ]; then
    export LANG="${LC_ALL:-${LANG:-C}}" LC_CTYPE="$utf8"
    unset LC_ALL
  fi
fi

# Where file $1 really is, through all symbolic links.
real() {
  local file=$1 target
  while [ -L "$file" ]; do
    target=$(readlink "$file")
    case "$target" in
      /*) file=$target ;;
      *) file=$(dirname "$file")/$target ;;
    esac
  done
  printf '%s' "$file"
}

unset CDPATH
home=$(cd "$(dirname "$(real "${BASH_SOURCE[0]}")")" && pwd -P)
jar="$home/target/benchmarks.jar"
oldest=25

fail() { # exit status, message
  printf '%s\n' "$2" >&2
  exit "$1"
}

# The major version of the JDK in folder $1; nothing if there is none.
major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  local candidate version
  local on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(real "$(command -v javac)")")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(major "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$oldest" ]; then
      printf '%s' "$candidate"
      return
    fi
  done
}

sources_changed() {
  [ ! -f "$jar" ] || [ ! -d "$home/target/chart-engine" ] ||
    [ -n "$(find "$home/pom.xml" "$home/src/main" "$home/plots" -newer "$jar" -print -quit)" ]
}

# The commit of this project, +changes if its files differ; unknown where another repository holds the folder, or none.
commit() {
  unset GIT_DIR GIT_WORK_TREE
  local name
  if ! git -C "$home" ls-files --error-unmatch run-bench.sh >/dev/null 2>&1 ||
    [ -n "$(git -C "$home" rev-parse --show-prefix)" ] ||
    ! name=$(git -C "$home" rev-parse --short=12 HEAD 2>/dev/null); then
    printf unknown
    return
  fi
  printf '%s' "$name"
  [ -z "$(git -C "$home" status --porcelain -- pom.xml src plots 2>/dev/null)" ] || printf '+changes'
}

# Says which variable is to blame if a Java does not start with the options that it adds. $@: Java and its options
require_java() {
  local variable set="" said
  for variable in JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS; do
    [ -z "${!variable:-}" ] || set="$set $variable='${!variable}'"
  done
  if [ -n "$set" ] && ! said=$("$@" -version 2>&1); then
    said=$(printf '%s\n' "$said" | grep -v -e 'Picked up' -e 'Error occurred during' -e 'Error: Could not' -e 'Error: A fatal' | head -n 1)
    fail 3 "Java does not start with$set: $said"
  fi
}

jdk=$(find_jdk)
[ -n "$jdk" ] || fail 3 "Frankenbench needs a JDK $oldest or newer and found none: install one (a package temurin-$oldest-jdk or openjdk-$oldest-jdk) or set JAVA_HOME"

if sources_changed; then
  command -v mvn >/dev/null 2>&1 || fail 3 "Frankenbench is built with Maven 3.8 or newer and found none: install the package maven"
  [ -t 2 ] && printf 'building …' >&2
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  if ! mvn -B -q -f "$home/pom.xml" -Dmaven.test.skip=true package >"$log" 2>&1; then
    [ -t 2 ] && printf '\r' >&2
    cat "$log" >&2
    fail 3 "the build failed; see above"
  fi
  rm -f "$log"
  trap - EXIT
  [ -t 2 ] && printf '\r          \r' >&2
fi

flags=(-Xmx2g -XX:+UseG1GC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow)
require_java "$jdk/bin/java" "${flags[@]}"

# What is made for a moment only, by JMH too, goes into a folder that the program removes when it ends.
tmp=$(getconf DARWIN_USER_TEMP_DIR 2>/dev/null || echo /tmp)
own=$(mktemp -d "${tmp%/}/frankenbench-XXXXXXXX") || fail 3 "no folder for temporary files can be made in $tmp"

unset http_proxy https_proxy ftp_proxy all_proxy no_proxy HTTP_PROXY HTTPS_PROXY FTP_PROXY ALL_PROXY NO_PROXY
exec "$jdk/bin/java" -Djava.io.tmpdir="$own" -Dfrankenbench.shared-tmpdir="$tmp" "${flags[@]}" \
  -Dfrankenbench.commit="$(commit)" -jar "$jar" "$@"
