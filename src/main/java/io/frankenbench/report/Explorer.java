package io.frankenbench.report;

import io.frankenbench.record.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the page on which a reader filters, compares and opens every cell: one HTML file that
 * needs nothing else and asks nobody for anything.
 */
final class Explorer {
  /** Its scripts in the order in which they are joined; those before {@code dom} are pure. */
  static final List<String> SCRIPTS =
      List.of(
          "words",
          "samples",
          "scale",
          "state",
          "data",
          "select",
          "dom",
          "marks",
          "paint",
          "filters",
          "overview",
          "scatter",
          "waterfall",
          "flight",
          "shots",
          "details",
          "main");

  private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

  private Explorer() {}

  /**
   * The whole file.
   *
   * @param suites what is shown
   * @param answer the sentence that matters most
   * @throws IOException if a part of the page is not in the class path
   */
  static String page(List<Results> suites, String answer, Theme theme) throws IOException {
    String script = script();
    String data = Json.MAPPER.writeValueAsString(ExplorerData.of(suites, theme));
    Map<String, String> parts =
        Map.of(
            "hash", sha256(script),
            "style", resource("explorer.css"),
            "answer", Html.escape(answer),
            "data", harmless(data),
            "script", script);
    // In one pass: what is filled in is not searched for gaps again.
    return GAP.matcher(resource("explorer.html"))
        .replaceAll(gap -> Matcher.quoteReplacement(parts.getOrDefault(gap.group(1), "")));
  }

  private static String script() throws IOException {
    StringBuilder joined = new StringBuilder("(() => {\n'use strict';\n");
    for (String name : SCRIPTS) {
      joined.append(resource(name + ".js"));
    }
    return joined.append("})();").toString();
  }

  /** The same JSON, with nothing in it that could end its element or begin another one. */
  private static String harmless(String json) {
    return json.replace("<", "\\u003c");
  }

  /** Lets the browser run this script and no other. */
  private static String sha256(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A part of the page, such as {@code dom.js}. */
  static String resource(String name) throws IOException {
    try (InputStream in = Explorer.class.getResourceAsStream("explorer/" + name)) {
      if (in == null) {
        throw new IOException(
            "explorer/" + name + " is not in the class path; build the project again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
