package io.frankenbench.measure;

import io.frankenbench.record.Verdict;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges a shot by both ledgers. */
final class Verification {
  private Verification() {}

  /** Void with every objection, kernel-limited if the kernel was the limit, else valid. */
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
    Map<String, Long> limiting = limiting(evidence);
    return limiting.isEmpty()
        ? Verdict.VALID
        : Verdict.kernelLimited("the kernel's TCP was the limit: " + limiting);
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
