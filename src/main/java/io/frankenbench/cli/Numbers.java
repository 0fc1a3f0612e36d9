package io.frankenbench.cli;

import io.frankenbench.run.UserError;
import io.frankenbench.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the values of options, each with a message that says what would be right. */
final class Numbers {
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
