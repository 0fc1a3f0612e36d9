package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fabricated results folder with all that the explorer can show, hostile texts among it. */
final class ExplorerFolder {
  private static final int SAMPLES = 200;

  private ExplorerFolder() {}

  /** Writes it into {@code dir}. */
  static Path write(Path dir) throws IOException {
    Fabricated.everything(5).withLongSeries().withHostileStrings().write(dir);
    Path file = dir.resolve("raw/shots.jsonl");
    StringBuilder lines = new StringBuilder();
    for (String text : Files.readAllLines(file)) {
      ObjectNode shot = (ObjectNode) Json.MAPPER.readTree(text);
      if (shot.path("block").asInt() == 0 && shot.path("shot").asInt() == 8) {
        shot.set("samples", samples(shot));
      }
      if (shot.path("contender").asText().equals("okhttp-pool")) {
        shot.put("errors", 3);
        shot.withObject("error_classes")
            .putObject(Fabricated.HOSTILE)
            .put("count", 3)
            .put("example", Fabricated.HOSTILE.repeat(50));
      }
      lines.append(shot).append('\n');
    }
    Files.writeString(file, lines.toString());
    ObjectNode sources = JsonNodeFactory.instance.objectNode();
    sources
        .putArray("files")
        .addObject()
        .put("file", "contender/Shared.java")
        .put("lines", 1)
        .put("text", "class Shared<T> {} // </script>");
    for (String contender : new String[] {"ahc-async", "okhttp-virtual"}) {
      sources.withObject("contenders").putArray(contender).add(0);
    }
    Files.writeString(dir.resolve("raw/sources.json"), sources.toString());
    return dir;
  }

  /** Requests handed over one after the other, each answered after 0, 1, 2 or 3 s. */
  private static ArrayNode samples(ObjectNode shot) {
    ArrayNode samples = JsonNodeFactory.instance.arrayNode();
    double slowness = shot.path("excess").asDouble() * 1000 / SAMPLES;
    for (int i = 0; i < SAMPLES; i++) {
      double submitted = i * slowness;
      double read = submitted + 20;
      double delay = 1000.0 * (i % 4);
      ObjectNode sample =
          samples
              .addObject()
              .put("id", i * shot.path("requests").asInt() / SAMPLES)
              .put("submitted", submitted)
              .put("accepted", submitted + 5)
              .put("read", read)
              .put("started", read + delay)
              .put("last_write", read + delay + 1)
              .put("ideal", delay);
      if (i != 7) {
        sample.put("done", read + delay + 2);
      }
    }
    return samples;
  }
}
