package io.frankenbench.measure;

import io.frankenbench.record.Announced;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits, beside a client, until the server holds all that may be in flight, looks at the heap, and
 * then lets the muster go. If that fails the server lets it go by itself in the end.
 */
final class MusterLook {
  private static final Duration EVERY = Duration.ofMillis(10);

  private final ControlClient control;
  private final Announced shot;
  private final int inFlight;
  private final long bytesBefore;
  private final Thread thread;
  private volatile @Nullable Long bytesHeld;

  private MusterLook(ControlClient control, Announced shot, int inFlight) {
    this.control = control;
    this.shot = shot;
    this.inFlight = inFlight;
    bytesBefore = Costs.liveHeapBytes();
    thread = Thread.ofPlatform().name("muster-look").daemon().unstarted(this::look);
  }

  /**
   * Begins to wait.
   *
   * @param inFlight how many are to wait together
   */
  static MusterLook begin(ControlClient control, Announced shot, int inFlight) {
    MusterLook look = new MusterLook(control, shot, inFlight);
    look.thread.start();
    return look;
  }

  private void look() {
    try {
      while (control.status().waiting() < inFlight) {
        Thread.sleep(EVERY); // a poll of another process
      }
      bytesHeld = Costs.liveHeapBytes() - bytesBefore;
      control.letGo(shot);
    } catch (IOException e) {
      // The muster has a timeout of its own.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the wait. */
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  /** Bytes of heap that each waiting request held; {@code null} if not all waited together. */
  @Nullable Double bytesPerRequest() {
    Long held = bytesHeld;
    return held == null ? null : (double) Math.round((double) Math.max(0, held) / inFlight);
  }
}
