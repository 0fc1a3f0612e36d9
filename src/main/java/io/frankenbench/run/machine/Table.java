package io.frankenbench.run.machine;

import java.util.ArrayList;
import java.util.List;

/** Lines for a terminal of about 100 columns. */
final class Table {
  private static final int WIDTH = 100;
  private static final int WIDEST_VALUE = 26;
  private static final String RESET = "\u001b[0m";

  private final boolean colours;
  private final StringBuilder text = new StringBuilder();

  Table(boolean colours) {
    this.colours = colours;
  }

  /** Text of its own, wrapped. */
  void line(String line) {
    wrap(line, WIDTH).forEach(piece -> text.append(piece).append('\n'));
  }

  /** One row per finding, columns aligned; a command stands on its own line and is never cut. */
  void findings(List<Finding> findings) {
    int name = findings.stream().mapToInt(finding -> finding.name().length()).max().orElse(0);
    int value = findings.stream().mapToInt(finding -> finding.value().length()).max().orElse(0);
    findings.forEach(finding -> row(finding, name, Math.min(value, WIDEST_VALUE)));
  }

  private void row(Finding finding, int nameWidth, int valueWidth) {
    int before = 2 + 6 + 2 + nameWidth + 2 + valueWidth + 2;
    List<String> values = wrap(finding.value(), valueWidth);
    List<String> meanings = wrap(finding.meaning(), WIDTH - before);
    for (int i = 0; i < Math.max(values.size(), meanings.size()); i++) {
      String marker = i == 0 ? finding.severity().marker() + " " : "  ";
      String left = pad(i == 0 ? finding.severity().toString() : "", 6);
      String row =
          (pad(i == 0 ? finding.name() : "", nameWidth) + "  ")
              + (pad(i < values.size() ? values.get(i) : "", valueWidth) + "  ")
              + (i < meanings.size() ? meanings.get(i) : "");
      text.append(coloured(finding.severity(), marker + left)).append("  ");
      text.append(row.stripTrailing()).append('\n');
    }
    if (finding.remedy() != null) {
      text.append(" ".repeat(10)).append("mend it: ").append(finding.remedy()).append('\n');
    }
  }

  private String coloured(Severity severity, String words) {
    if (!colours) {
      return words;
    }
    String colour =
        switch (severity) {
          case OK -> "\u001b[32m";
          case WARN -> "\u001b[33m";
          case SKIP -> "\u001b[31m";
          case UNREAD -> "\u001b[2m";
        };
    return colour + words + RESET;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String pad(String words, int width) {
    return words + " ".repeat(Math.max(0, width - words.length()));
  }

  private static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    String rest = words;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      space = space > 0 ? space : rest.indexOf(' ');
      if (space < 0) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    lines.add(rest);
    return lines;
  }
}
