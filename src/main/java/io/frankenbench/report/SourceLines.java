package io.frankenbench.report;

import io.frankenbench.record.Sources;
import io.frankenbench.record.Sources.Source;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much code each contender is.
 *
 * @param lines of its own file and of those that it uses, by contender; empty in older folders
 */
record SourceLines(Map<String, Integer> lines) {

  /** Those of {@code sources}. */
  static SourceLines of(Sources sources) {
    Map<String, Integer> lines = new HashMap<>();
    sources
        .byContender()
        .forEach((contender, files) ->
            lines.put(contender, files.stream().mapToInt(Source::lines).sum()));
    return new SourceLines(Map.copyOf(lines));
  }

  /** The lines of {@code cell}'s contender; {@code null} if its source was not recorded. */
  @Nullable Integer of(CellResult cell) {
    return lines.get(cell.cell().contender());
  }
}
