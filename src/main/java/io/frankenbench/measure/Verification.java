package io.frankenbench.measure;

import io.frankenbench.record.ShotStatus;
import io.frankenbench.record.Verdict;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges a shot by both ledgers. */
final class Verification {
  /** Lateness up to this is lost in what else a shot's time consists of. */
  private static final double HICCUP_MILLIS = 5;

  /** In a shot with a smaller ideal, the machine is as much to blame as the server. */
  private static final long LONG_NANOS = 1_000_000_000;

  /** More of the excess than this is worth a mark. */
  private static final double VISIBLE_SHARE = 0.1;

  private Verification() {}

  /** Void with every objection, limited if something outside was the limit, else valid. */
  static Verdict of(Evidence evidence) {
    return of(evidence, Set.of());
  }

  /** The same with some checks left out. */
  static Verdict of(Evidence evidence, Set<Check> without) {
    return of(evidence, without, Map.of());
  }

  /**
   * The same with some checks left out, because they make no sense for a task, or because {@code
   * selftest} wants to show that it would notice.
   *
   * @param more what else speaks against the shot, by the name of the rule
   */
  static Verdict of(Evidence evidence, Set<Check> without, Map<String, String> more) {
    Map<Check, String> objections = objections(evidence);
    objections.keySet().removeAll(without);
    if (!objections.isEmpty() || !more.isEmpty()) {
      boolean outside = more.isEmpty() && objections.keySet().stream().allMatch(Check::isOutside);
      Map<String, String> byName = new LinkedHashMap<>();
      objections.forEach((check, words) -> byName.put(check.name(), words));
      byName.putAll(more);
      return Verdict.voided(byName, outside);
    }
    SortedMap<ShotStatus, String> limits = limits(evidence);
    return limits.isEmpty()
        ? Verdict.VALID
        : Verdict.limited(limits.firstKey(), String.join("; ", limits.values()));
  }

  /** What was the limit outside the client, in words. */
  private static SortedMap<ShotStatus, String> limits(Evidence evidence) {
    SortedMap<ShotStatus, String> limits = new TreeMap<>();
    String quota = evidence.around().cpuLimit();
    if (quota != null) {
      limits.put(ShotStatus.CPU_LIMITED, quota);
    }
    Map<String, Long> kernel = limiting(evidence);
    if (!kernel.isEmpty()) {
      limits.put(ShotStatus.KERNEL_LIMITED, "the kernel's TCP was the limit: " + kernel);
    }
    double late = evidence.serverLatenessMillis(99);
    if (isServerLimited(evidence, late)) {
      limits.put(
          ShotStatus.SERVER_LIMITED,
          "the server began 1 %% of its answers more than %.0f ms late, more than a tenth of the excess"
              .formatted(late));
    }
    return limits;
  }

  /** Asked of shots that are long enough for a busy machine's hiccups to be lost in them. */
  private static boolean isServerLimited(Evidence evidence, double lateMillis) {
    long ideal = evidence.ideal().makespanNanos();
    double excessMillis = (evidence.client().makespanNanos() - ideal) / 1e6;
    return evidence.fullLength()
        && !evidence.failuresAsked()
        && ideal >= LONG_NANOS
        && lateMillis > HICCUP_MILLIS
        && lateMillis > VISIBLE_SHARE * excessMillis;
  }

  /**
   * Events that made the kernel the limit. A receive queue that was tidied up without dropping
   * anything ({@code PruneCalled}) costs its socket microseconds: one in a thousand is no limit.
   */
  private static Map<String, Long> limiting(Evidence evidence) {
    Map<String, Long> events = new TreeMap<>(evidence.around().kernel().limiting());
    long few = evidence.workload().requests() / 1000;
    events.computeIfPresent("PruneCalled", (_, n) -> n <= few ? null : n);
    return events;
  }

  /** Every check that objects, with its words. */
  static Map<Check, String> objections(Evidence evidence) {
    Map<Check, String> objections = new EnumMap<>(Check.class);
    for (Check check : Check.values()) {
      String objection = check.isMade(evidence) ? check.objection(evidence) : null;
      if (objection != null) {
        objections.put(check, objection);
      }
    }
    return objections;
  }
}
