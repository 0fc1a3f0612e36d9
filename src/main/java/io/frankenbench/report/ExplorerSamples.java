package io.frankenbench.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Shot;
import io.frankenbench.record.Shot.SampledRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sampled requests of one shot of each cell, as a short text for each.
 *
 * <p>A request is eight numbers: its id and the seven times of {@link SampledRequest}, in multiples
 * of a unit. Each is written as its distance from the one before it: the id from the id before, the
 * first time from 0. A distance is written as source maps write theirs: the sign in the lowest bit,
 * then five bits for each character, the lowest first, of which all but the last also have the
 * sixth. A time that was not seen is a dot.
 */
final class ExplorerSamples {
  /** So many of each shot: enough to see its shape, and the page stays small. */
  private static final int MOST = 25;

  /** The unit is the power of ten of which the longest time is at least so many. */
  private static final int FINENESS = 1000;

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final char UNSEEN = '.';

  private final Columns samples = new Columns();

  /** Adds the last measured shot of {@code cell} with samples; if none counts, another one's. */
  void add(int number, CellResult cell, List<Shot> shots) {
    Shot shot = last(cell.measured());
    if (shot == null) {
      shot = last(shots);
    }
    if (shot != null) {
      double unit = unit(shot.samples());
      samples
          .add("cell", number)
          .add("block", shot.position().block())
          .add("shot", shot.position().shot())
          .addFigure("unit", unit)
          .add("requests", packed(thinned(shot.samples()), unit));
    }
  }

  private static @Nullable Shot last(List<Shot> shots) {
    return shots.reversed().stream()
        .filter(shot -> shot.samples() != null && !shot.samples().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static List<SampledRequest> thinned(List<SampledRequest> all) {
    int kept = Math.min(MOST, all.size());
    return IntStream.range(0, kept)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / kept)))
        .toList();
  }

  /** The unit of time in which these requests are written, in ms. */
  static double unit(List<SampledRequest> requests) {
    double longest = 0;
    for (SampledRequest request : requests) {
      Double done = request.done();
      longest = Math.max(longest, Math.max(request.ideal(), done == null ? 0 : done));
    }
    return longest == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(longest / FINENESS)));
  }

  /** These requests as a text; {@code unit} in ms. */
  static String packed(List<SampledRequest> requests, double unit) {
    StringBuilder text = new StringBuilder();
    long id = 0;
    for (SampledRequest request : requests) {
      append(text, request.id() - id);
      id = request.id();
      long before = 0;
      for (@Nullable Double time : times(request)) {
        if (time == null) {
          text.append(UNSEEN);
        } else {
          // Whenever a connection of an earlier shot was opened, it was before this one.
          long units = Math.max(-1, Math.round(time / unit));
          append(text, units - before);
          before = units;
        }
      }
    }
    return text.toString();
  }

  private static List<@Nullable Double> times(SampledRequest request) {
    return Arrays.asList(
        request.submitted(),
        request.accepted(),
        request.read(),
        request.started(),
        request.lastWrite(),
        request.done(),
        request.ideal());
  }

  private static void append(StringBuilder text, long distance) {
    long rest = (Math.abs(distance) << 1) | (distance < 0 ? 1 : 0);
    do {
      int digit = (int) (rest & 31);
      rest >>>= 5;
      text.append(DIGITS.charAt(rest == 0 ? digit : digit | 32));
    } while (rest != 0);
  }

  /** The table of all that were added. */
  ObjectNode json() {
    return samples.json();
  }
}
