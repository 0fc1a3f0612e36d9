package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The JVM that draws: reads a work file written by {@link ChartProcess}, writes each SVG. It dies
 * with its parent, whose end is the end of its input.
 */
public final class RenderCharts {
  private RenderCharts() {}

  /** The only argument is the work file. Ends with 1 and one line of explanation on failure. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    Thread.ofPlatform().daemon().start(RenderCharts::dieWithParent);
    try {
      render(Path.of(args[0]));
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void dieWithParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // then nobody is there, either
    }
    Runtime.getRuntime().halt(1);
  }

  private static void render(Path work) throws IOException {
    try (Vega vega = new Vega()) {
      for (JsonNode chart : Json.MAPPER.readTree(work.toFile())) {
        String svg = draw(vega, chart);
        Files.writeString(Path.of(chart.path("output").asText()), svg);
      }
    }
  }

  private static String draw(Vega vega, JsonNode chart) throws IOException {
    try {
      return vega.svg((ObjectNode) chart.path("spec"));
    } catch (IOException e) {
      throw new IOException(
          "the chart " + chart.path("name").asText() + " cannot be drawn: " + e.getMessage(), e);
    }
  }
}
