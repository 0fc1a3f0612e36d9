package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.Kept;
import io.frankenbench.record.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that the published raw data are made into: figures, rows of charts, cells of tables and the
 * explorer's data, byte by byte, and of prose, which may be worded better, every number. The kept
 * text has a digest of each part; {@code target/kept} has the parts as they come out now.
 */
class PublishedPagesTest {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
  private static final Pattern DATA =
      Pattern.compile("<script[^>]*application/json[^>]*>(.*?)</script>", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void every_figure_comes_out_as_it_was_published() throws Exception {
    Path results = Path.of("results");
    Map<String, String> parts = new TreeMap<>();
    copy(results.resolve("environment.json"));
    for (String raw : new String[] {"jmh.json", "plan.json", "shots.jsonl", "sources.json"}) {
      copy(results.resolve("raw").resolve(raw));
    }
    Report report =
        Report.render(
            folder,
            charts -> {
              charts.forEach(chart -> parts.put(chart.file() + " rows", rows(chart.spec())));
              charts.forEach(chart -> parts.put(chart.file() + " numbers", words(chart)));
              return charts.stream().collect(Collectors.toMap(Chart::name, _ -> "<svg/>"));
            });
    for (String file : report.files()) {
      String text = Files.readString(folder.resolve(file));
      if (file.endsWith(".md")) {
        parts.put(file + " tables", lines(text, true));
        parts.put(file + " numbers", numbers(lines(text, false)));
      } else if (file.endsWith(".html")) {
        parts.put(file + " data", explorerData(text));
      } else if (!file.endsWith(".svg")) {
        parts.put(file, text);
      }
    }
    Kept.same("published.txt", digests(parts));
  }

  private void copy(Path file) throws IOException {
    Path copy = folder.resolve(Path.of("results").relativize(file));
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy);
  }

  /** All data of a chart in the order in which they stand. */
  private static String rows(JsonNode spec) {
    return spec.findValues("values").stream()
        .filter(JsonNode::isArray)
        .flatMap(JsonNode::valueStream)
        .map(JsonNode::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String words(Chart chart) {
    return numbers(chart.title() + " " + chart.description() + " " + chart.footer());
  }

  private static String lines(String page, boolean tables) {
    return page.lines()
        .filter(line -> line.startsWith("|") == tables)
        .collect(Collectors.joining("\n"));
  }

  private static String numbers(String prose) {
    return NUMBER
        .matcher(prose)
        .results()
        .map(MatchResult::group)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String explorerData(String page) throws IOException {
    String data =
        DATA.matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow();
    assertThat(Json.MAPPER.readTree(data).isObject()).isTrue();
    return data;
  }

  private static String digests(Map<String, String> parts) throws Exception {
    StringBuilder digests = new StringBuilder();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
      Path now = Path.of("target", "kept", part.getKey().replace('/', ' '));
      Files.createDirectories(now.getParent());
      Files.write(now, bytes);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      digests.append(HexFormat.of().formatHex(digest, 0, 8)).append("  ");
      digests.append(part.getKey()).append(" (").append(bytes.length).append(" bytes)\n");
    }
    return digests.toString();
  }
}
