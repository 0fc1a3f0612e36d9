package io.frankenbench.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a page as Markdown for a code host. Every heading has an anchor of its own, the same
 * wherever the page is shown.
 */
final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]|#~$]");
  private static final Pattern APART = Pattern.compile("[^a-z0-9]+");
  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private Markdown() {}

  /** The whole file. */
  static String page(List<Block> blocks) {
    Set<String> anchors = new HashSet<>();
    return blocks.stream().map(block -> block(block, anchors)).collect(Collectors.joining("\n\n"))
        + "\n";
  }

  /** The anchor of a heading: its letters and digits, with hyphens between the words. */
  static String anchor(String heading) {
    String words = heading.toLowerCase(Locale.ROOT).replace(",", "");
    String anchor = APART.matcher(words).replaceAll("-");
    String tidy = anchor.replaceAll("^-|-$", "");
    return tidy.isEmpty() ? "section" : tidy;
  }

  /** The first heading of some words has their anchor; a number tells others apart. */
  private static String heading(Block.Heading heading, Set<String> anchors) {
    String words = anchor(heading.text());
    String anchor = words;
    for (int number = 2; !anchors.add(anchor); number++) {
      anchor = words + "-" + number;
    }
    return "#".repeat(heading.level()) + " <a id=\"" + anchor + "\"></a>" + escape(heading.text());
  }

  /** {@code text} on one line, with nothing in it that Markdown or HTML would act on. */
  static String escape(String text) {
    String html = line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return SPECIAL.matcher(html).replaceAll("\\\\$0");
  }

  private static String block(Block block, Set<String> anchors) {
    return switch (block) {
      case Block.Heading heading -> heading(heading, anchors);
      case Block.Paragraph paragraph -> escape(paragraph.text());
      case Block.Lead lead ->
          lead.sentences().stream().map(Markdown::escape).collect(Collectors.joining("\n\n"));
      case Block.Points points ->
          points.items().stream()
              .map(item -> "- " + escape(item))
              .collect(Collectors.joining("\n"));
      case Block.Table table -> table(table);
      case Block.Picture picture ->
          "[!["
              + escape(picture.chart().title())
              + "]("
              + picture.chart().file()
              + ")]("
              + picture.chart().file()
              + ")";
      case Block.Command command -> fenced("sh", command.text().strip());
      case Block.Code code ->
          "<details>\n<summary>"
              + Html.escape(line(code.name()))
              + "</summary>\n\n"
              + fenced("java", code.text().stripTrailing())
              + "\n\n</details>";
      case Block.Links links ->
          links.links().stream()
              .map(link ->
                  "- [" + escape(link.label()) + "](" + link.file() + "): " + escape(link.about()))
              .collect(Collectors.joining("\n"));
    };
  }

  private static String table(Block.Table table) {
    List<Block.Column> columns = table.columns();
    String head = row(columns.stream().map(Block.Column::name).toList());
    String rule =
        columns.stream()
            .map(column -> column.numeric() ? "---:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |"));
    String rows = table.rows().stream().map(Markdown::row).collect(Collectors.joining("\n"));
    return head + "\n" + rule + "\n" + rows;
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String fenced(String language, String text) {
    int longest = FENCE.matcher(text).results().mapToInt(m -> m.group().length()).max().orElse(2);
    String fence = "`".repeat(longest + 1);
    return fence + language + "\n" + text + "\n" + fence;
  }
}
