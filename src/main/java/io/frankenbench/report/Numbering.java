package io.frankenbench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers things in the order in which they are first seen, so that each is written only once. */
final class Numbering<T> {
  private final Map<T, Integer> numbers = new LinkedHashMap<>();

  /** The number of {@code thing}, from 0. */
  int of(T thing) {
    return numbers.computeIfAbsent(thing, _ -> numbers.size());
  }

  /** All things; the place of each is its number. */
  List<T> all() {
    return List.copyOf(numbers.keySet());
  }
}
