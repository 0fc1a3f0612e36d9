package io.frankenbench.cli;

import io.frankenbench.plan.UserError;
import io.frankenbench.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of options, each with a message that says what would be right. */
final class Numbers {
  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,5})(s|m|h)");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)%");

  private Numbers() {}

  /** {@code value}, if it lies within the range. */
  static int within(String option, int value, int low, int high) throws UserError {
    if (value < low || value > high) {
      throw UserError.badInput(
          "%s %d is out of range; give %d to %d".formatted(option, value, low, high));
    }
    return value;
  }

  /** Numbers of requests. */
  static List<Integer> counts(String option, List<String> values) throws UserError {
    List<Integer> numbers = new ArrayList<>();
    for (String value : values) {
      numbers.add(count(option, value));
    }
    return numbers;
  }

  /** In-flight limits; {@code all} is 0. */
  static List<Integer> limits(String option, List<String> values) throws UserError {
    List<Integer> numbers = new ArrayList<>();
    for (String value : values) {
      numbers.add(value.equals("all") ? 0 : count(option, value));
    }
    return numbers;
  }

  private static int count(String option, String value) throws UserError {
    try {
      return within(option, Integer.parseInt(value.replace("_", "")), 1, Workload.MOST_REQUESTS);
    } catch (NumberFormatException e) {
      throw UserError.badInput(
          "%s '%s' is no number; write 1000 or 1000,10000".formatted(option, value), e);
    }
  }

  /** A time scale. */
  static double scale(String value) throws UserError {
    try {
      double scale = Double.parseDouble(value);
      if (scale > 0 && scale <= 100) {
        return scale;
      }
    } catch (NumberFormatException e) {
      // falls through to the message
    }
    throw UserError.badInput(
        "--time-scale '%s' is out of range; give a number above 0, at most 100".formatted(value));
  }

  /** A time such as 90s, 40m or 2h. */
  static Duration time(String option, String value) throws UserError {
    Matcher time = TIME.matcher(value);
    if (!time.matches()) {
      throw UserError.badInput(
          "%s '%s' is no time above 0; write 90s, 40m or 2h".formatted(option, value));
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  /** A percentage such as 5%, as a share of 1. */
  static double percent(String option, String value) throws UserError {
    Matcher percent = PERCENT.matcher(value);
    double share = percent.matches() ? Double.parseDouble(percent.group(1)) / 100 : 0;
    if (share <= 0 || share > 1) {
      throw UserError.badInput(
          "%s '%s' is no width; write a percentage above 0%%, at most 100%%, such as 5%%"
              .formatted(option, value));
    }
    return share;
  }

  /** A factor by which something may grow. */
  static double factor(String option, String value) throws UserError {
    try {
      double factor = Double.parseDouble(value);
      if (factor >= 1 && factor < Double.POSITIVE_INFINITY) {
        return factor;
      }
    } catch (NumberFormatException e) {
      // falls through to the message
    }
    throw UserError.badInput(
        "%s '%s' is out of range; give a factor of 1 or more, as 1.05".formatted(option, value));
  }

  /** A seed. */
  static long seed(String option, String value) throws UserError {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw UserError.badInput("%s '%s' is no whole number".formatted(option, value), e);
    }
  }

  /** A value that its own type can read. */
  static <T> T parsed(String option, String value, Function<String, T> parse) throws UserError {
    try {
      return parse.apply(value);
    } catch (IllegalArgumentException e) {
      throw UserError.badInput(option + ": " + e.getMessage(), e);
    }
  }
}
