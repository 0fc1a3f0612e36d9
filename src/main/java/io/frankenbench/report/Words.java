package io.frankenbench.report;

import io.frankenbench.stats.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and lists as the reader sees them; the same on every machine. */
final class Words {
  /** In place of a number that does not exist. */
  static final String NONE = "–";

  private static final String LOOK = "A look, not a claim: ";

  private Words() {}

  /** A whole number with thousands separated: 10,000. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Rounded to a whole number, thousands separated. */
  static String grouped(double number) {
    return grouped(Math.round(number));
  }

  /** With so many decimals. */
  static String fixed(double number, int decimals) {
    BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP);
    String text = (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    return text.replace('-', '−');
  }

  /** At most 6 significant digits, no exponent, no trailing zeros: for files. */
  static String plain(double number) {
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** About three significant digits, thousands separated: 12,345; 123; 12.3; 1.23. */
  static String brief(double number) {
    double size = Math.abs(number);
    if (size >= 99.95 || size == 0) {
      return grouped(number);
    }
    return fixed(number, size >= 9.995 ? 1 : 2);
  }

  /** A size in the unit that needs no decimals: 1 KiB, 450 kB, 1,500 B. */
  static String bytes(int bytes) {
    if (bytes > 0 && bytes % (1 << 20) == 0) {
      return grouped(bytes >> 20) + " MiB";
    }
    if (bytes > 0 && bytes % 1024 == 0) {
      return grouped(bytes >> 10) + " KiB";
    }
    if (bytes >= 10_000 && bytes % 1000 == 0) {
      return grouped(bytes / 1000) + " kB";
    }
    return grouped(bytes) + " B";
  }

  /** A factor as a percentage above 1: 1.013 is "1.3 %". */
  static String percentAbove(double factor) {
    return fixed((factor - 1) * 100, 1) + " %";
  }

  /** A share as a percentage without decimals: 0.613 is "61 %". */
  static String percent(double share) {
    return fixed(100 * share, 0) + " %";
  }

  /** "1.33 × (1.30 to 1.36)"; the mean alone if there is only one pair. */
  static String times(@Nullable Ratio ratio) {
    if (ratio == null) {
      return "an unknown number of times";
    }
    String mean = fixed(ratio.mean(), 2) + " ×";
    return ratio.pairs() < 2
        ? mean
        : mean
            + " ("
            + fixed(ratio.interval().low(), 2)
            + " to "
            + fixed(ratio.interval().high(), 2)
            + ")";
  }

  /** The same sentences, at least one; the first says that they are a look and no claim. */
  static List<String> asLook(List<String> sentences) {
    List<String> look = new ArrayList<>(sentences);
    String first = look.getFirst();
    String inside = first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    look.set(0, LOOK + inside);
    return look;
  }

  /** The sentence where it has been said already that it is a look and no claim. */
  static String withoutLook(String sentence) {
    if (!sentence.startsWith(LOOK)) {
      return sentence;
    }
    String inside = sentence.substring(LOOK.length());
    boolean id = inside.split("[ ,]", 2)[0].contains("-");
    return id ? inside : inside.substring(0, 1).toUpperCase(Locale.ROOT) + inside.substring(1);
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** "1 shot", "2 shots". */
  static String count(long number, String thing) {
    return grouped(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** At most {@code most} characters, cut with an ellipsis; line breaks become spaces. */
  static String cut(String text, int most) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= most ? line : line.substring(0, most - 1).stripTrailing() + "…";
  }
}
