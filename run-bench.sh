#!/usr/bin/env bash
# Finds a JDK 25 or newer, builds when sources changed, and hands over to target/benchmarks.jar.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
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
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
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

jdk=$(find_jdk)
[ -n "$jdk" ] || fail 3 "Frankenbench needs a JDK $oldest or newer and found none: install one (a package temurin-$oldest-jdk or openjdk-$oldest-jdk) or set JAVA_HOME"

if sources_changed; then
  command -v mvn >/dev/null 2>&1 || fail 3 "Frankenbench is built with Maven 3.8 or newer and found none: install the package maven"
  [ -t 2 ] && printf 'building …' >&2
  log=$(mktemp)
  if ! mvn -B -q -f "$home/pom.xml" -Dmaven.test.skip=true package >"$log" 2>&1; then
    [ -t 2 ] && printf '\r' >&2
    cat "$log" >&2
    rm -f "$log"
    fail 3 "the build failed; see above"
  fi
  rm -f "$log"
  [ -t 2 ] && printf '\r          \r' >&2
fi

commit=$(git -C "$home" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
if [ "$commit" != unknown ] && [ -n "$(git -C "$home" status --porcelain -- pom.xml src plots 2>/dev/null)" ]; then
  commit="$commit+changes"
fi

exec "$jdk/bin/java" -Xmx2g -XX:+UseG1GC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -Dfrankenbench.commit="$commit" -jar "$jar" "$@"
