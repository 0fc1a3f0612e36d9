package io.frankenbench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.frankenbench.record.Json;
import io.frankenbench.record.Shot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a report is made from.
 *
 * @param shots the lines of {@code raw/shots.jsonl}
 * @param longShots those of {@code raw/long/shots.jsonl}, which shows the warm-up; often empty
 * @param environment {@code environment.json}
 */
record Evidence(List<Shot> shots, List<Shot> longShots, Environment environment) {

  /**
   * Reads a results folder.
   *
   * @throws IOException if {@code raw/shots.jsonl} is missing, or a file cannot be understood; the
   *     message is for the user
   */
  static Evidence read(Path dir) throws IOException {
    Path shots = dir.resolve("raw").resolve("shots.jsonl");
    if (!Files.isRegularFile(shots)) {
      throw new IOException(
          shots + " does not exist; give a folder that a run has written its results to");
    }
    Path longShots = dir.resolve("raw").resolve("long").resolve("shots.jsonl");
    return new Evidence(
        shots(shots),
        Files.isRegularFile(longShots) ? shots(longShots) : List.of(),
        new Environment(environment(dir.resolve("environment.json"))));
  }

  private static List<Shot> shots(Path file) throws IOException {
    List<Shot> shots = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        shots.add(shot(file, i + 1, lines.get(i)));
      }
    }
    return shots;
  }

  private static Shot shot(Path file, int number, String line) throws IOException {
    try {
      Shot shot = Json.MAPPER.readValue(line, Shot.class);
      if (shot.cell().contender() != null && shot.verdict().status() != null) {
        return shot;
      }
    } catch (JsonProcessingException e) {
      throw new IOException(
          file + " line " + number + " is no shot (" + e.getOriginalMessage() + "); delete it", e);
    }
    throw new IOException(file + " line " + number + " names no contender or status; delete it");
  }

  private static JsonNode environment(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return Json.MAPPER.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
