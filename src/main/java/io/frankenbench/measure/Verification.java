package io.frankenbench.measure;

import io.frankenbench.record.Verdict;
import java.util.EnumMap;
import java.util.Map;

/** Judges a shot by both ledgers. */
final class Verification {
  private Verification() {}

  /** Void with every objection, kernel-limited if the kernel was the limit, else valid. */
  static Verdict of(Evidence evidence) {
    Map<Check, String> objections = objections(evidence);
    if (!objections.isEmpty()) {
      String reason = String.join("; ", objections.values());
      boolean outside = objections.keySet().stream().allMatch(Check::isOutside);
      return outside ? Verdict.voidedFromOutside(reason) : Verdict.voided(reason);
    }
    Map<String, Long> limiting = evidence.around().kernel().limiting();
    return limiting.isEmpty()
        ? Verdict.VALID
        : Verdict.kernelLimited("the kernel's TCP was the limit: " + limiting);
  }

  /** Every check that objects, with its words. */
  static Map<Check, String> objections(Evidence evidence) {
    Map<Check, String> objections = new EnumMap<>(Check.class);
    for (Check check : Check.values()) {
      String objection = check.objection(evidence);
      if (objection != null) {
        objections.put(check, objection);
      }
    }
    return objections;
  }
}
