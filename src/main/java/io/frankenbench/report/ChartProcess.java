package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.frankenbench.record.Json;
import io.frankenbench.record.TemporaryFolder;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Draws charts in a JVM of its own, so that the JavaScript engine never meets a measurement. */
final class ChartProcess implements ChartRenderer {
  private static final String ENGINE_FOLDER = "chart-engine";
  private static final long MINUTES = 5;

  @Override
  public Map<String, String> render(List<Chart> charts) throws IOException, InterruptedException {
    if (charts.isEmpty()) {
      return Map.of();
    }
    Path folder = TemporaryFolder.create("charts");
    try {
      draw(folder, charts);
      Map<String, String> svgs = new LinkedHashMap<>();
      for (Chart chart : charts) {
        svgs.put(chart.name(), Files.readString(folder.resolve(chart.name() + ".svg")));
      }
      return svgs;
    } finally {
      delete(folder);
    }
  }

  private static void draw(Path folder, List<Chart> charts)
      throws IOException, InterruptedException {
    Path work = folder.resolve("work.json");
    Json.MAPPER.writeValue(work.toFile(), work(folder, charts));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command(work))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new IOException("drawing the charts took over " + MINUTES + " minutes; stopped it");
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      String why = Files.readString(said).strip();
      throw new IOException(
          "the charts could not be drawn: "
              + (why.isEmpty() ? "their process ended with " + process.exitValue() : why));
    }
  }

  private static ArrayNode work(Path folder, List<Chart> charts) {
    ArrayNode work = Json.MAPPER.createArrayNode();
    for (Chart chart : charts) {
      work.addObject()
          .put("name", chart.name())
          .put("output", folder.resolve(chart.name() + ".svg").toString())
          .set("spec", chart.spec());
    }
    return work;
  }

  private static List<String> command(Path work) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        // It runs for seconds and interprets JavaScript: C2 and a parallel collector only cost.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dpolyglot.engine.WarnInterpreterOnly=false",
        "-Dfile.encoding=UTF-8",
        "-cp",
        classPath(),
        RenderCharts.class.getName(),
        work.toString());
  }

  /** This program, and beside its jar the engine; from a build's classes, its class path as is. */
  private static String classPath() throws IOException {
    Path program;
    try {
      program =
          Path.of(ChartProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the program's own jar cannot be found", e);
    }
    Path engine = program.resolveSibling(ENGINE_FOLDER);
    if (Files.isDirectory(program)) {
      return System.getProperty("java.class.path");
    }
    if (!Files.isDirectory(engine)) {
      throw new IOException(engine + " is missing, so no chart can be drawn; build the project");
    }
    List<String> jars = new ArrayList<>(List.of(program.toString()));
    try (Stream<Path> files = Files.list(engine)) {
      files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().forEach(jars::add);
    }
    return String.join(File.pathSeparator, jars);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
