package io.frankenbench.compose;

import io.frankenbench.measure.ClientAccount;
import io.frankenbench.measure.Evidence;
import io.frankenbench.record.ServerLedger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of every act, beside what holds of every shot. */
enum Rule {
  /** The caller got every result once; of what was given up, none twice. */
  EVERY_RESULT_ONCE {
    @Override
    @Nullable String objection(Performed p, Evidence e) {
      int got = p.caller().distinct();
      boolean tooFew = p.act().completes() && got < p.workload().requests();
      return !tooFew && p.caller().doubled() == 0
          ? null
          : "the caller got %d of %d results, %d of them more than once"
              .formatted(got, p.workload().requests(), p.caller().doubled());
    }
  },
  /** What is gathered comes in the order of the requests. */
  IN_ORDER {
    @Override
    @Nullable String objection(Performed p, Evidence e) {
      return p.act() != Act.GATHER || p.caller().inOrder()
          ? null
          : "the results were handed over in another order than that of the requests";
    }
  },
  /** No result before its answer. */
  NEVER_TOO_SOON {
    @Override
    @Nullable String objection(Performed p, Evidence e) {
      return p.caller().tooSoon() == 0
          ? null
          : "%d results were handed over before their answers had ended"
              .formatted(p.caller().tooSoon());
    }
  },
  /** No result after the return, unless the caller has forgotten about it. */
  NEVER_TOO_LATE {
    @Override
    @Nullable String objection(Performed p, Evidence e) {
      return p.act() == Act.FORGOTTEN || p.caller().tooLate() == 0
          ? null
          : "%d results were handed over after the return".formatted(p.caller().tooLate());
    }
  },
  /** The failure that ended a fan-out is the one that the server made. */
  THE_FAILURE_ASKED_FOR {
    @Override
    @Nullable String objection(Performed p, Evidence e) {
      if (p.act() != Act.FIRST_FAILURE) {
        return null;
      }
      Long brokenAt = e.server().brokenAsAnnouncedAt();
      if (brokenAt == null) {
        return "request %d was to break and did not".formatted(p.breaks());
      }
      Integer failed = p.batch().firstFailed();
      if (e.sameHost() && failed != null && p.batch().firstFailedAt() - brokenAt < 0) {
        return "request %d failed before request %d was broken".formatted(failed, p.breaks());
      }
      return p.thrown() == null ? "it returned as if nothing had failed" : null;
    }
  },
  /** Nothing fails before the deadline, and the deadline itself is no failure. */
  NO_FAILURE_BEFORE_THE_DEADLINE {
    @Override
    @Nullable String objection(Performed p, Evidence e) {
      if (p.act() != Act.DEADLINE) {
        return null;
      }
      if (p.thrown() != null) {
        return "it failed: " + p.thrown();
      }
      Integer failed = p.batch().firstFailed();
      long deadline = e.client().startedAt() + p.endNanos();
      return failed == null || p.batch().firstFailedAt() - deadline >= 0
          ? null
          : "request %d failed before the deadline".formatted(failed);
    }
  },
  /** What was there well before the deadline was handed over. */
  EVERYTHING_BEFORE_THE_DEADLINE {
    @Override
    @Nullable String objection(Performed p, Evidence e) {
      long end = e.client().startedAt() + p.endNanos() - CLOSE_CALL_NANOS;
      int missing = 0;
      for (int id = 0; id < p.workload().requests() && p.act() == Act.DEADLINE; id++) {
        long at = p.batch().endedAt(id);
        missing += at != 0 && at - end < 0 && !p.caller().has(id) ? 1 : 0;
      }
      return missing == 0
          ? null
          : "%d results were there before the deadline and not handed over".formatted(missing);
    }
  },
  /** Answers that came were the right ones. */
  NO_WRONG_ANSWER {
    @Override
    @Nullable String objection(Performed p, Evidence e) {
      Set<String> classes = e.client().errors().keySet();
      return classes.stream().noneMatch(Rule::isWrong) ? null : "errors: " + classes;
    }
  },
  /** Both sides tell the same of what was given up: nothing is missing from the account. */
  ACCOUNT_ADDS_UP {
    @Override
    @Nullable String objection(Performed p, Evidence e) {
      ClientAccount client = e.client();
      ServerLedger server = e.server();
      long ended = server.completed() + server.broken() + server.abandoned();
      return p.act().completes()
              || (server.requests() == ended
                  && client.completed() <= server.completed()
                  && p.caller().distinct() <= client.completed())
          ? null
          : ("the server saw %d requests, completed %d, broke %d and had %d abandoned, %d still in"
                  + " flight; the client completed %d, the caller got %d")
              .formatted(
                  server.requests(),
                  server.completed(),
                  server.broken(),
                  server.abandoned(),
                  server.stillInFlight(),
                  client.completed(),
                  p.caller().distinct());
    }
  };

  /** What ends so shortly before a deadline may be taken for late. */
  private static final long CLOSE_CALL_NANOS = 500_000_000;

  /** Why the shot does not count, in words; {@code null} if this rule has nothing to say. */
  abstract @Nullable String objection(Performed performed, Evidence evidence);

  /** Every rule that objects, with its words. */
  static Map<String, String> objections(Performed performed, Evidence evidence) {
    Map<String, String> objections = new LinkedHashMap<>();
    for (Rule rule : values()) {
      String words = rule.objection(performed, evidence);
      if (words != null) {
        objections.put(rule.name(), words);
      }
    }
    return objections;
  }

  /** True for errors that are no consequence of giving up. */
  private static boolean isWrong(String errorClass) {
    return errorClass.startsWith("wrong ")
        || errorClass.equals("status")
        || errorClass.equals("long body")
        || errorClass.equals("short body");
  }
}
