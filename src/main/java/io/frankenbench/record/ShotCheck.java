package io.frankenbench.record;

import io.frankenbench.record.Position.Phase;
import io.frankenbench.workload.Protocol;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of every line of {@code raw/shots.jsonl}, whoever wrote it: what can be derived is
 * derived again. Of a void shot, which is no figure, only what must hold all the same. A later rule
 * may rely on the earlier ones.
 */
enum ShotCheck {
  /** The cell is named as this program names its cells, and asks for what it may ask for. */
  CELL {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      Cell c = s.cell();
      if (!c.isNamedWell()) {
        return "suite '%s', contender '%s' or variant '%s' is no name; a contender is library-model"
            .formatted(c.suite(), c.contender(), c.variant());
      }
      try {
        Protocol protocol = c.network() ? Protocol.parse(c.protocol()) : Protocol.H1;
        Cell named = Cell.of(c.suite(), c.contender(), c.workload(0), protocol, c.variant());
        return named.equals(c) ? null : "it should be of the cell " + named + ", not " + c;
      } catch (IllegalArgumentException e) {
        return e.getMessage();
      }
    }
  },
  /** Its place is a number from 0 on. */
  PLACE {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      Position p = s.position();
      return Math.min(Math.min(p.block(), p.fork()), p.shot()) >= 0
          ? null
          : "block, fork and shot count from 0";
    }
  },
  /** What is not simply valid has a reason, and what is has none. */
  REASON {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      Verdict v = s.verdict();
      boolean valid = v.status() == ShotStatus.VALID;
      return valid == (v.reason() == null) && (v.isVoid() || v.objections() == null)
          ? null
          : "the status is %s, the reason %s".formatted(v.status(), v.reason());
    }
  },
  /** Figures are finite, and none but the excess, and what waiting requests hold, is negative. */
  FINITE {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      for (Map.Entry<Metric, Double> figure : s.readings().all().entrySet()) {
        double value = figure.getValue();
        boolean signed = MAY_BE_NEGATIVE.contains(figure.getKey());
        if (!(Math.abs(value) < MOST) || (value < 0 && !signed)) {
          return "%s is %s, out of range".formatted(figure.getKey(), value);
        }
      }
      boolean counts =
          Math.min(Math.min(s.gcCount(), s.gcMillis()), s.overheadNegative()) >= 0
              && s.kernel().values().stream().allMatch(n -> n != null && n >= 0)
              && s.disturbances().values().stream().allMatch(x -> x != null && x >= 0 && x < MOST)
              && s.errorClasses().values().stream().allMatch(e -> e != null && e.count() > 0);
      return counts ? null : "a count, a kernel event or a disturbance is out of range";
    }
  },
  /** Shares are at most 1, and parts at most the whole. */
  PARTS {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      double n = s.cell().requests();
      boolean hold =
          atMost(s.figure(Metric.MACHINE_BUSY), 1.0)
              && atMost(s.figure(Metric.IN_ORDER), 1.0)
              && atMost(s.figure(Metric.SUCCEEDED), n)
              && atMost(s.figure(Metric.PEAK_IN_FLIGHT), n)
              && atMost(s.figure(Metric.OVERHEAD_P50), s.figure(Metric.OVERHEAD_P99))
              && atMost(s.figure(Metric.OVERHEAD_P99), s.figure(Metric.OVERHEAD_MAX))
              && s.samples().stream().allMatch(r -> r != null && r.id() >= 0 && r.id() < n);
      return hold ? null : "a share is over 1, or a part larger than its whole";
    }
  },
  /** What counts and was timed has a makespan, above 0, in which everything happened. */
  MAKESPAN {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      Readings m = s.readings();
      Double makespan = m.get(Metric.MAKESPAN);
      if (s.verdict().isVoid()) {
        return null;
      }
      if (makespan == null || makespan <= 0 || m.get(Metric.ERRORS) == null) {
        return "it counts, but its makespan is %s, its errors %s"
            .formatted(makespan, m.get(Metric.ERRORS));
      }
      boolean whole =
          s.figure(Metric.SUCCEEDED) != null // given up, something may come later
              || (atMost(m.get(Metric.LAST_BYTE), makespan)
                  && atMost(m.get(Metric.ISSUE_WINDOW), makespan + CLOCKS)
                  && atMost(m.get(Metric.BOUND), makespan));
      return whole
          ? null
          : "the makespan of %s s is under its bound, or ends before the last byte"
              .formatted(makespan);
    }
  },
  /** Ideal and bound are those of the delays that its seed gives. */
  IDEAL {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      Phase phase = s.position().phase();
      Double ideal = s.figure(Metric.IDEAL);
      Double bound = s.figure(Metric.BOUND);
      boolean full = phase == Phase.COLD || phase == Phase.MEASURED;
      if (!full || ideal == null || bound == null) {
        return null;
      }
      Schedules.Ends ends = schedules.of(s);
      boolean whole = close(ideal, ends.ideal()) && close(bound, ends.bound());
      boolean givenUp = s.figure(Metric.SUCCEEDED) != null && ideal <= ends.ideal() + ROUNDING;
      return whole || givenUp
          ? null
          : "ideal and bound are %s s and %s s, but %s s and %s s by its seed"
              .formatted(ideal, bound, ends.ideal(), ends.bound());
    }
  },
  /** The ratio is makespan ÷ ideal, the excess makespan − ideal; without an ideal neither is. */
  RATIO {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      Double ratio = s.figure(Metric.RATIO_TO_IDEAL);
      Double ideal = s.figure(Metric.IDEAL);
      Double excess = s.figure(Metric.EXCESS);
      Double makespan = s.figure(Metric.MAKESPAN);
      Double errors = s.figure(Metric.ERRORS);
      if (makespan == null || ideal == null) {
        return ratio == null && excess == null ? null : "a ratio or an excess without an ideal";
      }
      boolean part = errors != null && errors > 0;
      boolean ratioHolds =
          ratio == null ? ideal == 0 || part : ideal > 0 && close(ratio, makespan / ideal);
      boolean excessHolds = excess == null || close(excess, makespan - ideal);
      return ratioHolds && excessHolds
          ? null
          : "ratio_to_ideal %s and excess %s do not belong to a makespan of %s s and an ideal of %s s"
              .formatted(ratio, excess, makespan, ideal);
    }
  },
  /** The classes of errors add up to the errors. */
  ERRORS {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      long classes = s.errorClasses().values().stream().mapToLong(ErrorClass::count).sum();
      Double errors = s.figure(Metric.ERRORS);
      return errors == null || errors == classes
          ? null
          : "errors is %s, but its classes have %d".formatted(errors, classes);
    }
  },
  /** The overhead's histogram holds every request, and its percentiles are those beside it. */
  OVERHEAD {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      Readings m = s.readings();
      return ofHistogram(
          s,
          "overhead_histogram",
          s.overheadHistogram(),
          s.overheadNegative(),
          new Double[] {
            m.get(Metric.OVERHEAD_P50), m.get(Metric.OVERHEAD_P99), m.get(Metric.OVERHEAD_MAX)
          },
          50,
          99,
          100);
    }
  },
  /** So does that of the server's lateness. */
  LATENESS {
    @Override
    @Nullable String objection(Shot s, Schedules schedules) {
      return ofHistogram(
          s,
          "lateness_histogram",
          s.latenessHistogram(),
          0,
          new Double[] {s.figure(Metric.SERVER_LATENESS_P99)},
          99);
    }
  };

  /** No figure of this program comes near it, in whatever unit. */
  private static final double MOST = 1e12;

  private static final Set<Metric> MAY_BE_NEGATIVE =
      Set.of(Metric.EXCESS, Metric.BYTES_PER_TASK, Metric.KERNEL_PER_TASK);

  /** Figures are rounded to six decimals. */
  private static final double ROUNDING = 1.1e-6;

  /** s by which a window on the server's clock may seem longer than it was. */
  private static final double CLOCKS = 1e-3;

  /** What is wrong with {@code shot}, in words; {@code null} if this rule has nothing to say. */
  abstract @Nullable String objection(Shot shot, Schedules schedules);

  private static boolean atMost(@Nullable Double part, @Nullable Double whole) {
    return part == null || whole == null || part <= whole;
  }

  private static boolean close(double one, double other) {
    return Math.abs(one - other) <= ROUNDING;
  }

  private static @Nullable String ofHistogram(
      Shot s,
      String name,
      @Nullable String compressed,
      long besides,
      @Nullable Double[] figures,
      double... percentiles) {
    if (compressed == null) {
      return null;
    }
    Histogram histogram;
    try {
      histogram = Histograms.parse(compressed);
    } catch (IllegalArgumentException e) {
      return name + " cannot be decoded";
    }
    long count = histogram.getTotalCount() + besides;
    boolean part = s.verdict().isVoid() || s.figure(Metric.SUCCEEDED) != null;
    if (part ? count > s.cell().requests() : count != s.cell().requests()) {
      return "%s has %d of %d requests".formatted(name, count, s.cell().requests());
    }
    for (int i = 0; i < percentiles.length; i++) {
      double millis = histogram.getValueAtPercentile(percentiles[i]) / 1e3;
      Double figure = figures[i];
      if (figure != null && figure != millis) {
        return "%s gives %s ms where %s ms stands".formatted(name, millis, figure);
      }
    }
    return null;
  }
}
