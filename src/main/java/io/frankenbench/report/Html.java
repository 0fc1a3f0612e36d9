package io.frankenbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a page as one HTML file that needs nothing else: no script, no font, no network. */
final class Html {
  /** The space between a number and its unit, where no line may break. */
  private static final Pattern UNIT =
      Pattern.compile("(?<=\\d) (?=(?:s|ms|µs|B|kB|MB|KiB|MiB|%|×)(?:[^\\w]|$))");

  private Html() {}

  /**
   * The whole file.
   *
   * @throws IOException if the style sheet is not in the class path
   */
  static String page(String title, List<Block> blocks) throws IOException {
    String body = blocks.stream().map(Html::block).collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(escape(title), style(), body);
  }

  /** {@code text} with nothing in it that HTML or SVG would act on. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading heading -> element("h" + heading.level(), heading.text());
      case Block.Paragraph paragraph -> element("p", paragraph.text());
      case Block.Lead lead ->
          lead.sentences().stream()
              .map(sentence -> element("p", sentence))
              .collect(Collectors.joining("\n", "<div class=\"lead\">\n", "\n</div>"));
      case Block.Points points ->
          points.items().stream()
              .map(item -> element("li", item))
              .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
      case Block.Table table -> table(table);
      case Block.Picture picture ->
          "<figure class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\""
              + escape(picture.chart().title())
              + "\">\n"
              + picture.svg()
              + "</figure>";
      case Block.Command command -> "<pre>" + escape(command.text()) + "</pre>";
      case Block.Links links ->
          links.links().stream()
              .map(link ->
                  "<li><a href=\""
                      + escape(link.file())
                      + "\">"
                      + escape(link.file())
                      + "</a>: "
                      + escape(link.about())
                      + "</li>")
              .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    };
  }

  private static String element(String name, String text) {
    String together = UNIT.matcher(text).replaceAll("\u00a0");
    return "<" + name + ">" + escape(together) + "</" + name + ">";
  }

  private static String table(Block.Table table) {
    StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\"");
    html.append(" aria-label=\"table\"><table>\n<thead><tr>");
    for (Block.Column column : table.columns()) {
      html.append(column.numeric() ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
          .append(escape(column.name()))
          .append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        boolean numeric = table.columns().get(i).numeric();
        String open = i == 0 ? "<th scope=\"row\">" : numeric ? "<td class=\"number\">" : "<td>";
        html.append(open).append(escape(row.get(i))).append(i == 0 ? "</th>" : "</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table></div>").toString();
  }

  private static String style() throws IOException {
    try (InputStream in = Html.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IOException("page.css is not in the class path; build the project again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
