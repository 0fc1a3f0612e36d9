package io.frankenbench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines at the foot of every chart, by which it can travel alone: suite, workloads, in-flight
 * limit, connections, blocks, date and version.
 */
final class Footer {
  private static final Pattern SIZE =
      Pattern.compile("width=\"([\\d.]+)\" height=\"([\\d.]+)\" viewBox=\"0 0 \\1 \\2\"");
  private static final String END = "</svg>";

  private static final double FONT_SIZE = 11;
  private static final int LINE_HEIGHT = 14;
  private static final int MARGIN = 12;

  /** How wide a letter is, at most, on average: as a share of the font's size. */
  private static final double LETTER = 0.56;

  private Footer() {}

  /** What the charts of {@code results} say at their foot. */
  static String of(Results results) {
    Environment environment = results.evidence().environment();
    return of(
        results.byWorkload().keySet(),
        Panels.blocksAndShots(results),
        environment.date(),
        environment.version());
  }

  /**
   * What a chart of {@code workloads} says.
   *
   * @param blocks how many, in words
   * @param version of Frankenbench
   */
  static String of(Collection<WorkloadKey> workloads, String blocks, String date, String version) {
    List<String> parts = new ArrayList<>();
    parts.add(Words.list(workloads.stream().map(WorkloadKey::suite).distinct().toList()));
    parts.add(loads(workloads));
    if (workloads.stream().anyMatch(WorkloadKey::network)) {
      parts.add(limit(workloads));
      parts.add(
          Words.list(workloads.stream().map(WorkloadKey::connections).distinct().sorted().toList())
              + " connections");
      parts.add(protocols(workloads));
    }
    parts.add("delays " + Words.list(workloads.stream().map(Footer::delay).distinct().toList()));
    parts.add(blocks);
    parts.add(date);
    parts.add(version);
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }

  /** "1,000 and 10,000 × 1 KiB, 10,000 × 450 kB (the book)", or "5 and 10,000 sleeps". */
  private static String loads(Collection<WorkloadKey> workloads) {
    Map<String, List<String>> requests = new LinkedHashMap<>();
    for (WorkloadKey workload : workloads) {
      String what = workload.network() ? " × " + workload.body() : " sleeps";
      List<String> its = requests.computeIfAbsent(what, _ -> new ArrayList<>());
      String number = Words.grouped(workload.requests());
      if (!its.contains(number)) {
        its.add(number);
      }
    }
    List<String> loads = new ArrayList<>();
    requests.forEach((what, numbers) -> loads.add(Words.list(numbers) + what));
    return String.join(", ", loads);
  }

  private static String limit(Collection<WorkloadKey> workloads) {
    List<Integer> limits =
        workloads.stream()
            .filter(workload -> !workload.allInFlight())
            .map(WorkloadKey::inFlight)
            .distinct()
            .sorted()
            .toList();
    String none = "no in-flight limit";
    if (limits.isEmpty()) {
      return none;
    }
    String least = Words.grouped(limits.getFirst());
    String some =
        "at most "
            + (limits.size() == 1 ? least : least + " to " + Words.grouped(limits.getLast()))
            + " in flight";
    return workloads.stream().anyMatch(WorkloadKey::allInFlight) ? none + ", or " + some : some;
  }

  /** Nothing where only the usual one is spoken. */
  private static String protocols(Collection<WorkloadKey> workloads) {
    if (workloads.stream().noneMatch(WorkloadKey::http2)) {
      return "";
    }
    return workloads.stream().allMatch(WorkloadKey::http2)
        ? WorkloadKey.HTTP2
        : "HTTP/1.1 and " + WorkloadKey.HTTP2;
  }

  private static String delay(WorkloadKey workload) {
    return workload.delay()
        + (workload.timeScale() == 1 ? "" : " × " + Words.plain(workload.timeScale()));
  }

  /** Adds {@code footer} below a picture, over as many lines as its width needs. */
  static String add(String svg, String footer) {
    Matcher size = SIZE.matcher(svg);
    if (footer.isEmpty() || !size.find() || !svg.endsWith(END)) {
      return svg;
    }
    double width = Double.parseDouble(size.group(1));
    double height = Double.parseDouble(size.group(2));
    List<String> lines = lines(footer, (int) ((width - 2 * MARGIN) / (LETTER * FONT_SIZE)));
    String higher = Words.plain(height + lines.size() * LINE_HEIGHT);
    String box = "width=\"" + size.group(1) + "\" height=\"";
    String larger =
        svg.replaceFirst(
                Pattern.quote(size.group()),
                box + higher + "\" viewBox=\"0 0 " + size.group(1) + " " + higher + "\"")
            .replaceFirst(
                Pattern.quote("<rect " + box + size.group(2) + "\""),
                "<rect " + box + higher + "\"");
    return larger.substring(0, larger.length() - END.length()) + text(lines, height) + END;
  }

  /** {@code footer} in lines of at most so many letters, unless a word is longer. */
  static List<String> lines(String footer, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    // a dot stays on the line of what it ends
    for (String word : footer.replace(" ·", "\u00a0·").split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String text(List<String> lines, double from) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%s\" font-family=\"Helvetica, Arial, sans-serif\""
                  + " font-size=\"%spx\" fill=\"#59636e\">%s</text>",
              MARGIN,
              Words.plain(from + i * LINE_HEIGHT),
              Words.plain(FONT_SIZE),
              Html.escape(lines.get(i))));
    }
    return text.toString();
  }
}
