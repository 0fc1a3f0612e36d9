package io.frankenbench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code raw/sources.json}: the contenders' own code as it was measured, the files that several
 * share written once.
 *
 * @param json by contender, a list of its files
 */
record ExplorerSources(JsonNode json) {

  /**
   * Reads a results folder; older ones have no sources.
   *
   * @throws IOException if the file is no JSON; the message is for the user
   */
  static ExplorerSources read(Path dir) throws IOException {
    Path file = dir.resolve("raw").resolve("sources.json");
    if (!Files.isRegularFile(file)) {
      return new ExplorerSources(JsonNodeFactory.instance.objectNode());
    }
    try {
      return new ExplorerSources(Json.MAPPER.readTree(file.toFile()));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** For each of {@code contenders} that has sources, the numbers of its files; then the files. */
  ObjectNode of(Iterable<String> contenders) {
    Numbering<JsonNode> files = new Numbering<>();
    ObjectNode of = JsonNodeFactory.instance.objectNode();
    for (String contender : contenders) {
      for (JsonNode file : json.path(contender)) {
        of.withArrayProperty(contender).add(files.of(file));
      }
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    all.addAll(files.all());
    ObjectNode sources = JsonNodeFactory.instance.objectNode();
    sources.set("of", of);
    sources.set("files", all);
    return sources;
  }
}
