package io.frankenbench.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A distribution of response delays. The delay of a request is a pure function of (seed, request
 * id), so that the server and every client agree on it without talking.
 *
 * <p>Written as {@code whole:0..3s} (whole seconds, each as likely), {@code uniform:0..3s}
 * (anything in between) or {@code fixed:1s}; the unit is {@code s} or {@code ms}.
 */
public sealed interface Delays {

  /** The delay in nanoseconds of a request whose 64 random bits are {@code bits}. */
  long nanos(long bits);

  /** The delay in nanoseconds of request {@code id} under {@code seed}, before any time scale. */
  default long nanos(long seed, long id) {
    return nanos(Mix.of(seed, id));
  }

  /** The longest delay that can occur, in nanoseconds. */
  long longestNanos();

  /** Whole seconds (or milliseconds) from {@code low} to {@code high}, both included. */
  record Whole(int low, int high, Unit unit) implements Delays {
    @Override
    public long nanos(long bits) {
      long choices = high - low + 1L;
      return (low + Math.unsignedMultiplyHigh(bits, choices)) * unit.nanos();
    }

    @Override
    public long longestNanos() {
      return high * unit.nanos();
    }

    @Override
    public String toString() {
      return "whole:" + low + ".." + high + unit;
    }
  }

  /** Any duration between {@code lowNanos} and {@code highNanos}. */
  record Uniform(long lowNanos, long highNanos, Unit unit) implements Delays {
    @Override
    public long nanos(long bits) {
      return lowNanos + Math.unsignedMultiplyHigh(bits, highNanos - lowNanos + 1);
    }

    @Override
    public long longestNanos() {
      return highNanos;
    }

    @Override
    public String toString() {
      return "uniform:" + unit.amount(lowNanos) + ".." + unit.amount(highNanos) + unit;
    }
  }

  /** The same delay for every request. */
  record Fixed(long delayNanos, Unit unit) implements Delays {
    @Override
    public long nanos(long bits) {
      return delayNanos;
    }

    @Override
    public long longestNanos() {
      return delayNanos;
    }

    @Override
    public String toString() {
      return "fixed:" + unit.amount(delayNanos) + unit;
    }
  }

  /** The unit a distribution is written in. */
  enum Unit {
    S(1_000_000_000L),
    MS(1_000_000L);

    private final long nanos;

    Unit(long nanos) {
      this.nanos = nanos;
    }

    /** Nanoseconds in one of this unit. */
    public long nanos() {
      return nanos;
    }

    private String amount(long amountNanos) {
      return new BigDecimal(amountNanos)
          .divide(new BigDecimal(nanos), 9, RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }

    @Override
    public String toString() {
      return this == S ? "s" : "ms";
    }
  }

  /** The experiment's own distribution: 0, 1, 2 or 3 seconds, each as likely. */
  static Delays original() {
    return new Whole(0, 3, Unit.S);
  }

  /** No delay may be longer than an hour. */
  long MOST_NANOS = 3_600_000_000_000L;

  /**
   * Reads a distribution from its written form.
   *
   * @throws IllegalArgumentException if it cannot be read, with a message for the user
   */
  static Delays parse(String text) {
    Matcher matcher = Syntax.FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no delay; write whole:0..3s, uniform:0..3s or fixed:1s");
    }
    Unit unit = matcher.group("unit").equals("s") ? Unit.S : Unit.MS;
    long low = Syntax.nanos(matcher.group("low"), unit);
    String written = matcher.group("high");
    long high = written == null ? low : Syntax.nanos(written, unit);
    if (high < low || high > MOST_NANOS) {
      throw new IllegalArgumentException(
          "'" + text + "' is no delay; it must rise, and stay within an hour");
    }
    return switch (matcher.group("kind")) {
      case "fixed" -> {
        if (written != null) {
          throw new IllegalArgumentException("'" + text + "' is no delay; write fixed:1s");
        }
        yield new Fixed(low, unit);
      }
      case "uniform" -> new Uniform(low, high, unit);
      default -> {
        if (low % unit.nanos() != 0 || high % unit.nanos() != 0) {
          throw new IllegalArgumentException(
              "'" + text + "' has a fraction; whole: takes whole numbers, uniform: any");
        }
        yield new Whole((int) (low / unit.nanos()), (int) (high / unit.nanos()), unit);
      }
    };
  }

  /** How a distribution is written. */
  final class Syntax {
    private static final Pattern FORM =
        Pattern.compile(
            "(?<kind>whole|uniform|fixed):(?<low>\\d{1,9}(\\.\\d{1,9})?)"
                + "(\\.\\.(?<high>\\d{1,9}(\\.\\d{1,9})?))?(?<unit>s|ms)");

    private Syntax() {}

    private static long nanos(String amount, Unit unit) {
      return new BigDecimal(amount)
          .multiply(new BigDecimal(unit.nanos()))
          .setScale(0, RoundingMode.HALF_UP)
          .longValueExact();
    }
  }
}
