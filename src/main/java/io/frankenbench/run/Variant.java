package io.frankenbench.run;

import io.frankenbench.record.Cell;
import java.util.List;

/**
 * What sets a cell's fork apart, beside contender and workload.
 *
 * @param jvmFlags added to the flags of every fork
 * @param openFiles hard limit of open files in the fork; 0: this process's own
 */
record Variant(List<String> jvmFlags, int openFiles) {
  private static final Variant NONE = new Variant(List.of(), 0);

  /** What {@code cell} asks for by the name of its variant. */
  static Variant of(Cell cell) {
    return NONE;
  }
}
