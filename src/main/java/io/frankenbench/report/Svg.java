package io.frankenbench.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes Vega's SVG fit for publishing. */
final class Svg {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?<![\\d.])-?\\d+(?:(?:\\.\\d+)?e-\\d+|\\.\\d{3,})");
  private static final Pattern ROOT = Pattern.compile("^<svg ([^>]*?)class=\"marks\"([^>]*)>");
  private static final Pattern CLIP = Pattern.compile("(id=\"|url\\(#)(clip|gradient)");

  private Svg() {}

  /**
   * Rounds coordinates to two decimals, names the picture for those who cannot see it, says at its
   * foot of what run it is, and lets text, lines and background flip together when the reader's
   * screen is dark.
   *
   * @param dark for each light colour its dark one
   */
  static String finish(String svg, Chart chart, Map<String, String> dark) {
    String rounded =
        TAG.matcher(svg).replaceAll(tag -> Matcher.quoteReplacement(round(tag.group())));
    String distinct = CLIP.matcher(rounded).replaceAll("$1" + chart.name() + "-$2");
    String id = chart.name();
    String footer = chart.footer();
    String head =
        String.format(
            Locale.ROOT,
            "<title id=\"%s-title\">%s</title><desc id=\"%s-desc\">%s</desc><style>%s</style>",
            id,
            Html.escape(chart.title()),
            id,
            Html.escape((chart.description() + " " + footer).strip()),
            style(dark));
    String root =
        String.format(
            Locale.ROOT,
            OwnFiles.CHART_MARK + " role=\"img\" aria-labelledby=\"%s-title %s-desc\"",
            id,
            id);
    String named =
        ROOT.matcher(distinct)
            .replaceFirst("<svg $1" + root + "$2>" + Matcher.quoteReplacement(head));
    return Footer.add(named, footer) + "\n";
  }

  private static String round(String tag) {
    return LONG_NUMBER
        .matcher(tag)
        .replaceAll(number -> {
          BigDecimal rounded = new BigDecimal(number.group()).setScale(2, RoundingMode.HALF_UP);
          return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        });
  }

  private static String style(Map<String, String> dark) {
    StringBuilder rules = new StringBuilder("@media (prefers-color-scheme:dark){");
    dark.forEach((from, to) ->
        rules.append(
            String.format(
                Locale.ROOT,
                ".frankenchart [fill=\"%s\"]{fill:%s}.frankenchart [stroke=\"%s\"]{stroke:%s}",
                from,
                to,
                from,
                to)));
    return rules.append('}').toString();
  }
}
