package io.frankenbench.measure;

import io.frankenbench.record.ForeignCpu;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Protocol;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of every shot. Each check looks at the evidence and objects, or stays silent.
 * Where failures are what is looked at, some are not made, and others are made in their place.
 */
public enum Check {
  /** No request failed and no answer was wrong: status, id, delay, length, content. */
  CLIENT_ERRORS {
    @Override
    @Nullable String objection(Evidence e) {
      return e.client().errors().isEmpty()
          ? null
          : "errors: " + ErrorClasses.inWords(e.client().errors());
    }
  },
  /** The server met no failure either, and nobody left before his answer. */
  SERVER_ERRORS {
    @Override
    @Nullable String objection(Evidence e) {
      ServerLedger s = e.server();
      return s.broken() == 0 && s.rejected() == 0 && s.abandoned() == 0
          ? null
          : "the server could not finish %d and rejected %d responses, and for %d the client left"
              .formatted(s.broken(), s.rejected(), s.abandoned());
    }
  },
  /** Every id was answered once, as the client saw it. */
  EVERY_ID_ONCE_AT_CLIENT {
    @Override
    @Nullable String objection(Evidence e) {
      ClientAccount c = e.client();
      return c.silent() == 0 && c.doubled() == 0 && c.completed() == e.workload().requests()
          ? null
          : "the client completed %d of %d requests; %d without an outcome, %d with more than one"
              .formatted(c.completed(), e.workload().requests(), c.silent(), c.doubled());
    }
  },
  /** Every id was requested once, as the server saw it. */
  EVERY_ID_ONCE_AT_SERVER {
    @Override
    @Nullable String objection(Evidence e) {
      return e.server().distinct() == e.workload().requests()
              && e.server().completed() == e.workload().requests()
              && e.server().stillInFlight() == 0
          ? null
          : "the server saw %d and completed %d of %d requests; %d still in flight"
              .formatted(
                  e.server().distinct(),
                  e.server().completed(),
                  e.workload().requests(),
                  e.server().stillInFlight());
    }
  },
  /** No id was requested twice: a retry is a second request. */
  NO_DUPLICATE {
    @Override
    @Nullable String objection(Evidence e) {
      return e.server().duplicates() == 0
          ? null
          : "the server saw %d requests twice".formatted(e.server().duplicates());
    }
  },
  /** Nothing was requested that is not part of the shot. */
  NO_UNKNOWN_ID {
    @Override
    @Nullable String objection(Evidence e) {
      return e.server().unknown() == 0
          ? null
          : "the server saw %d unknown requests".formatted(e.server().unknown());
    }
  },
  /** Every request came by the protocol that was asked for. */
  PROTOCOL {
    @Override
    @Nullable String objection(Evidence e) {
      long asked = e.protocol() == Protocol.H2 ? e.server().requests() : 0;
      return e.server().http2() == asked
          ? null
          : "%d of %d requests came by HTTP/2, %s was asked"
              .formatted(e.server().http2(), e.server().requests(), e.protocol());
    }
  },
  /** Both sides counted the bytes that the workload asks for. */
  ALL_BYTES {
    @Override
    @Nullable String objection(Evidence e) {
      long asked = (long) e.workload().requests() * e.workload().bodyBytes();
      return e.client().bytes() == asked && e.server().bytes() == asked
          ? null
          : "the client got %d and the server sent %d of %d bytes"
              .formatted(e.client().bytes(), e.server().bytes(), asked);
    }
  },
  /** No answer came before its delay had passed. */
  NEVER_EARLY {
    @Override
    @Nullable String objection(Evidence e) {
      return e.client().early() == 0 && e.server().early() == 0
          ? null
          : "%d answers came before their delay (the server admits %d)"
              .formatted(e.client().early(), e.server().early());
    }
  },
  /** Nothing honest beats the bound. */
  NOT_UNDER_BOUND {
    @Override
    @Nullable String objection(Evidence e) {
      return e.muster() || e.client().makespanNanos() >= e.ideal().boundNanos()
          ? null
          : "%.3f s is under the bound of %.3f s"
              .formatted(e.client().makespanNanos() / 1e9, e.ideal().boundNanos() / 1e9);
    }
  },
  /** The call returned after the last byte. */
  NOTHING_AFTER_RETURN {
    @Override
    @Nullable String objection(Evidence e) {
      boolean gaveUp = e.failuresAsked() && e.client().threw();
      boolean nothing =
          e.client().lateParts() == 0 && e.client().lastDoneAt() <= e.client().returnedAt();
      return nothing || gaveUp
          ? null
          : "it returned before the last byte; %d parts came later"
              .formatted(e.client().lateParts());
    }
  },
  /**
   * At most the limit was in flight. Judged by those that waited for their delay: the server notes
   * a last write a moment after the client may have had the byte and sent its next request.
   */
  WITHIN_LIMIT {
    @Override
    @Nullable String objection(Evidence e) {
      return e.server().peakWaiting() <= e.workload().inFlight()
          ? null
          : "%d waited at once, the limit is %d"
              .formatted(e.server().peakWaiting(), e.workload().inFlight());
    }
  },
  /** The muster gathered as many as the limit. */
  MUSTER_REACHED {
    @Override
    @Nullable String objection(Evidence e) {
      return !e.muster() || e.gathered()
          ? null
          : "the muster gathered %d of %d requests"
              .formatted(e.server().peakWaiting(), e.workload().inFlight());
    }
  },
  /** Fresh: no connection from before the announcement, none from before the clock. */
  FRESH_CONNECTIONS {
    @Override
    @Nullable String objection(Evidence e) {
      if (e.workload().connections() != Connections.FRESH) {
        return null;
      }
      if (e.server().olderConnectionsUsed() > 0) {
        return "%d connections were older than the shot, fresh ones were asked"
            .formatted(e.server().olderConnectionsUsed());
      }
      Long firstAccept = e.server().firstAcceptAt();
      return e.sameHost() && firstAccept != null && firstAccept < e.client().startedAt()
          ? "a connection was opened %.3f ms before the clock started"
              .formatted((e.client().startedAt() - firstAccept) / 1e6)
          : null;
    }
  },
  /**
   * Warm, after the muster: the connections of the muster are used again. A few may be opened where
   * the limit is below N, since what is in flight wanders between the addresses; by HTTP/2, where a
   * connection has room for it, none.
   */
  WARM_CONNECTIONS {
    @Override
    @Nullable String objection(Evidence e) {
      boolean asked = e.workload().connections() == Connections.WARM && e.steady() && !e.muster();
      int few = e.protocol() == Protocol.H2 ? 0 : e.workload().inFlight() / 10;
      return !asked || e.server().connectionsAccepted() <= few
          ? null
          : "%d connections were opened, warm ones were asked"
              .formatted(e.server().connectionsAccepted());
    }
  },
  /** The kernel dropped no connection attempt; what it drops comes again after a second. */
  NO_DROPPED_CONNECT {
    @Override
    @Nullable String objection(Evidence e) {
      Map<String, Long> dropped = e.around().kernel().hard();
      return dropped.isEmpty() ? null : "the kernel dropped connection attempts: " + dropped;
    }
  },
  /** The client had no threads waiting when the clock started but a few of its own. */
  NO_PRESTARTED_THREADS {
    @Override
    @Nullable String objection(Evidence e) {
      return e.prestarted() <= FEW_THREADS
          ? null
          : "%d threads had been started before the clock".formatted(e.prestarted());
    }
  },
  /** The server began its answers when they were due, most of them at least. */
  SERVER_ON_TIME {
    @Override
    @Nullable String objection(Evidence e) {
      double median = e.serverLatenessMillis(50);
      return e.muster() || median <= LATE_MILLIS
          ? null
          : "half of the answers were begun more than %.0f ms late".formatted(median);
    }
  },
  /**
   * The server's lateness is small beside the ideal. Not asked of compressed shots, nor where there
   * is no ideal: then requests queue at the server, and that is the load.
   */
  SERVER_LATENESS_SMALL {
    @Override
    @Nullable String objection(Evidence e) {
      double idealMillis = e.ideal().makespanNanos() / 1e6;
      double late = e.serverLatenessMillis(99);
      return !e.fullLength() || !isTooLate(late, idealMillis)
          ? null
          : "the server began 1 %% of its answers more than %.0f ms late, the ideal is %.0f ms"
              .formatted(late, idealMillis);
    }
  },
  /** The server's threads were there for accepting, reading and answering. */
  SERVER_RESPONSIVE {
    @Override
    @Nullable String objection(Evidence e) {
      double share = (double) e.server().stalledNanos() / e.client().makespanNanos();
      boolean stalled = share > STALLED_SHARE && e.server().stalledNanos() > STALLED_NANOS;
      return e.muster() || !stalled
          ? null
          : "the server's I/O threads came to their timers late, by %.2f s over all of them, in %.2f s"
              .formatted(e.server().stalledNanos() / 1e9, e.client().makespanNanos() / 1e9);
    }
  },
  /** Nothing was swapped in or out. */
  NO_SWAPPING {
    @Override
    @Nullable String objection(Evidence e) {
      Swapping.Pages pages = e.around().swapped();
      return pages == null || pages.in() + pages.out() == 0
          ? null
          : "the machine swapped %d pages".formatted(pages.in() + pages.out());
    }
  },
  /**
   * Other programs left the machine to client and server. Not asked of a fork after which there is
   * no other, since some machines are never quiet, and the report tells what disturbed; nor where
   * it is not time that is looked at.
   */
  NO_FOREIGN_CPU {
    @Override
    @Nullable String objection(Evidence e) {
      return e.muster() || !ForeignCpu.isMuch(e.around().nanos() / 1e9, e.disturbances())
          ? null
          : ForeignCpu.inWords(e.disturbances());
    }
  },
  /** Each request succeeded or failed, once; unless the batch as a whole failed before. */
  ONE_OUTCOME_EACH {
    @Override
    @Nullable String objection(Evidence e) {
      ClientAccount c = e.client();
      return c.doubled() == 0 && (c.silent() == 0 || c.threw())
          ? null
          : "%d of %d requests succeeded and %d failed; %d without an outcome, %d with more than one"
              .formatted(
                  c.completed(), e.workload().requests(), c.failed(), c.silent(), c.doubled());
    }
  },
  /** A request may fail, but no answer may be wrong. */
  NO_WRONG_ANSWER {
    @Override
    @Nullable String objection(Evidence e) {
      return e.client().wrong() <= 0
          ? null
          : "wrong answers: " + ErrorClasses.inWords(e.client().errors());
    }
  },
  /**
   * The server finished what succeeded, and nothing else; after a batch that failed as a whole it
   * may have gone on.
   */
  SERVER_AGREES {
    @Override
    @Nullable String objection(Evidence e) {
      ClientAccount c = e.client();
      ServerLedger s = e.server();
      boolean same = s.completed() == c.completed() && s.stillInFlight() == 0;
      boolean wentOn = c.threw() && s.distinct() >= c.completed();
      long size = e.workload().bodyBytes();
      boolean bytes = c.bytes() == c.completed() * size && s.bytes() == s.completed() * size;
      return (same || wentOn) && bytes
          ? null
          : "for the client %d requests succeeded (%d bytes), for the server %d (%d bytes);"
                  .formatted(c.completed(), c.bytes(), s.completed(), s.bytes())
              + " %d still in flight".formatted(s.stillInFlight());
    }
  };

  /** Made where every request must succeed. */
  private static final Set<Check> OF_SUCCESS =
      Set.of(
          CLIENT_ERRORS,
          SERVER_ERRORS,
          EVERY_ID_ONCE_AT_CLIENT,
          EVERY_ID_ONCE_AT_SERVER,
          ALL_BYTES,
          NOT_UNDER_BOUND,
          SERVER_LATENESS_SMALL,
          NO_FOREIGN_CPU);

  /** Made where failures are what is looked at. */
  private static final Set<Check> OF_FAILURES =
      Set.of(ONE_OUTCOME_EACH, NO_WRONG_ANSWER, SERVER_AGREES);

  /** A selector thread and the like may exist before the clock. */
  private static final int FEW_THREADS = 16;

  /** Threads that are late by more than half of the shot's time do not measure a client. */
  private static final double STALLED_SHARE = 0.5;

  /** Less than this is a hiccup, however short the shot. */
  private static final long STALLED_NANOS = 750_000_000;

  /** Lateness beyond this is no longer that of a server that is merely busy. */
  private static final double LATE_MILLIS = 100;

  /** A server that is late by more of the ideal than this makes the figure its own. */
  private static final double LATE_SHARE = 0.25;

  /** True if a server that is late by {@code millis} makes a figure beside this ideal its own. */
  static boolean isTooLate(double millis, double idealMillis) {
    return idealMillis > 0 && millis > Math.max(LATE_MILLIS, LATE_SHARE * idealMillis);
  }

  /** True if it is made only where failures are what is looked at. */
  public boolean isOfFailures() {
    return OF_FAILURES.contains(this);
  }

  /** True if it is made of such a shot. */
  boolean isMade(Evidence evidence) {
    return !(evidence.failuresAsked() ? OF_SUCCESS : OF_FAILURES).contains(this);
  }

  /** Why the shot does not count, in words; {@code null} if this check has nothing to say. */
  abstract @Nullable String objection(Evidence evidence);

  /**
   * True if neither client nor server can have caused the objection: the shot may be redone. A
   * server that is late is not outside: a client that takes every core makes it so, and must not
   * have its worst shots replaced.
   */
  boolean isOutside() {
    return this == NO_DROPPED_CONNECT || this == NO_SWAPPING || this == NO_FOREIGN_CPU;
  }
}
