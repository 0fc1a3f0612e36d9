package io.frankenbench.server;

import io.frankenbench.record.Announcement;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A shot that has been announced. */
final class Shot {
  private final String token;
  private final Workload workload;
  private final Protocol protocol;
  private final List<Gate> gates;
  private final Book body;
  private final @Nullable Muster muster;
  private final @Nullable Integer breaks;
  private final Tally tally;
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile long cpuNanosBefore;
  private volatile boolean over;

  Shot(
      String token,
      Announcement announcement,
      Protocol protocol,
      List<Gate> gates,
      Book body,
      @Nullable Muster muster) {
    this.token = token;
    this.workload = announcement.workload();
    this.protocol = protocol;
    this.gates = gates;
    this.body = body;
    this.muster = muster;
    this.breaks = announcement.breaks();
    this.tally = new Tally(workload.requests());
  }

  /** First segment of its requests' paths. */
  String token() {
    return token;
  }

  Workload workload() {
    return workload;
  }

  /** What its requests are to come by. */
  Protocol protocol() {
    return protocol;
  }

  /** Where its requests come in. */
  List<Gate> gates() {
    return gates;
  }

  Book body() {
    return body;
  }

  /** Holds its responses, if it is a muster. */
  @Nullable Muster muster() {
    return muster;
  }

  /** True if the answer to request {@code id} is to be cut. */
  boolean breaks(int id) {
    return breaks != null && breaks == id;
  }

  Tally tally() {
    return tally;
  }

  /** Begins to count the server's CPU time. */
  void startCpuClock() {
    cpuNanosBefore = Host.cpuNanos();
  }

  /** The server's CPU time since {@link #startCpuClock}, in nanoseconds. */
  long cpuNanos() {
    return Host.cpuNanos() - cpuNanosBefore;
  }

  /** Nothing is answered in its name any more. */
  void end() {
    over = true;
  }

  boolean over() {
    return over;
  }

  /** True for the first one who wants to close it. */
  boolean tryClose() {
    return closing.compareAndSet(false, true);
  }
}
