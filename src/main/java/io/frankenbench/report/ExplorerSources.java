package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Json;
import io.frankenbench.record.Sources;
import io.frankenbench.record.Sources.Source;

/** The contenders' own code as it was measured, the files that several share written once. */
final class ExplorerSources {
  private ExplorerSources() {}

  /** For each of {@code contenders} that has sources, the numbers of its files; then the files. */
  static ObjectNode of(Sources known, Iterable<String> contenders) {
    Numbering<Source> files = new Numbering<>();
    ObjectNode of = JsonNodeFactory.instance.objectNode();
    for (String contender : contenders) {
      for (Source file : known.of(contender)) {
        of.withArrayProperty(contender).add(files.of(file));
      }
    }
    ObjectNode sources = JsonNodeFactory.instance.objectNode();
    sources.set("of", of);
    sources.set("files", Json.MAPPER.valueToTree(files.all()));
    return sources;
  }
}
