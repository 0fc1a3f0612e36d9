package io.frankenbench.server;

import io.frankenbench.record.Announcement;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioWorker;

/** Takes announcements. There is one shot at a time; a new one ends an older one. */
final class ShotDesk {
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9-]{1,40}");
  private static final int MOST_ADDRESSES_PER_SHOT = 4;
  private static final int REQUESTS_PER_ADDRESS = 2_500;
  private static final long LONGEST_MUSTER_NANOS = TimeUnit.MINUTES.toNanos(10);

  /** A fork that is alive speaks to the server far more often. */
  private static final long LONGEST_GAP_NANOS = TimeUnit.MINUTES.toNanos(5);

  /** So many digits of base 36 can be guessed by nobody. */
  private static final int TOKEN_BITS = 77;

  private final Bodies bodies;
  private final XnioWorker worker;
  private final List<Gate> gates = new ArrayList<>();
  private final SecureRandom random = new SecureRandom();
  private List<Gate> lastUsed = List.of();
  private int nextGate;
  private volatile long heardAt = System.nanoTime();
  private volatile @Nullable Shot current;

  ShotDesk(Bodies bodies, XnioWorker worker) {
    this.bodies = bodies;
    this.worker = worker;
  }

  /** Adds an address for shots to use; before the first announcement. */
  void add(Gate gate) {
    gates.add(gate);
  }

  /** All addresses for shots. */
  List<Gate> gates() {
    return gates;
  }

  /** The shot whose requests are answered, if there is one. */
  @Nullable Shot current() {
    return current;
  }

  /** Somebody who may announce shots has spoken. */
  void hears() {
    heardAt = System.nanoTime();
  }

  /** True if there is a shot, or another one may come whose client has kept its connections. */
  boolean shotsCome() {
    return current != null || System.nanoTime() - heardAt < LONGEST_GAP_NANOS;
  }

  /**
   * Begins a shot. Whatever is wrong with it is found before the current one ends.
   *
   * @throws IllegalArgumentException if a field is missing or out of range
   * @throws Bodies.NoRoom if there is no room for its body
   */
  synchronized Shot announce(Announcement announcement) {
    Workload workload = announcement.workload();
    Protocol protocol = announcement.spoken();
    long musterNanos = announcement.musterTimeoutNanos();
    if (musterNanos < 0 || musterNanos > LONGEST_MUSTER_NANOS) {
      throw new IllegalArgumentException(
          "muster timeout "
              + musterNanos
              + " ns is out of range (0.."
              + LONGEST_MUSTER_NANOS
              + ")");
    }
    Integer breaks = announcement.breaks();
    if (breaks != null && (breaks < 0 || breaks >= workload.requests())) {
      throw new IllegalArgumentException(
          "request " + breaks + " cannot break; ids are 0.." + (workload.requests() - 1));
    }
    String token = token(announcement.shot());
    Book body = bodies.take(workload.bodyBytes());
    int inFlight = workload.inFlight();
    List<Gate> chosen =
        announcement.sameAddresses() && !lastUsed.isEmpty() ? lastUsed : rotate(inFlight);
    lastUsed = chosen;
    Shot shot =
        new Shot(
            token,
            announcement,
            protocol,
            chosen,
            body,
            announcement.muster()
                ? new Muster(inFlight, workload.requests(), musterNanos, announcement.held())
                : null);
    end(current);
    chosen.forEach(gate -> gate.serve(shot));
    current = shot;
    for (int i = 0; i < worker.getIoThreadCount(); i++) {
      Heartbeat.begin(worker.getIoThread(i), shot);
    }
    return shot;
  }

  private String token(@Nullable String asked) {
    if (asked == null) {
      return new BigInteger(TOKEN_BITS, random).toString(Character.MAX_RADIX);
    }
    if (!TOKEN.matcher(asked).matches()) {
      throw new IllegalArgumentException(
          "'" + asked + "' is no token; write up to 40 of a-z, 0-9 and -");
    }
    return asked;
  }

  /** Ends {@code shot}: nothing of it is held any more, and later requests are not its own. */
  synchronized void end(@Nullable Shot shot) {
    if (shot == null || shot != current) {
      return;
    }
    current = null;
    shot.end();
    bodies.giveBack(shot.body());
    gates.forEach(gate -> gate.serve(null));
    if (shot.muster() != null) {
      shot.muster().release();
    }
  }

  private List<Gate> rotate(int inFlight) {
    int wanted = Math.ceilDiv(inFlight, REQUESTS_PER_ADDRESS);
    int count = Math.min(Math.min(wanted, MOST_ADDRESSES_PER_SHOT), gates.size());
    List<Gate> chosen = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      chosen.add(gates.get(nextGate));
      nextGate = (nextGate + 1) % gates.size();
    }
    return List.copyOf(chosen);
  }
}
