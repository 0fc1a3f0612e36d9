package io.frankenbench.measure;

import io.frankenbench.record.Announced;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits, beside a client, until the server holds all that may be in flight, looks at the heap and
 * at what the kernel holds, and then lets the muster go. If that fails the server lets it go by
 * itself in the end.
 */
final class MusterLook {
  private static final Duration EVERY = Duration.ofMillis(10);

  private final ControlClient control;
  private final Announced shot;
  private final int inFlight;
  private final KernelMemory kernel;
  private final long heapBefore;
  private final @Nullable Long kernelBefore;
  private final Thread thread;
  private volatile @Nullable Held held;

  private MusterLook(ControlClient control, Announced shot, int inFlight, KernelMemory kernel) {
    this.control = control;
    this.shot = shot;
    this.inFlight = inFlight;
    this.kernel = kernel;
    heapBefore = Costs.liveHeapBytes();
    kernelBefore = kernel.bytes();
    thread = Thread.ofPlatform().name("muster-look").daemon().unstarted(this::look);
  }

  /**
   * Begins to wait.
   *
   * @param inFlight how many are to wait together
   */
  static MusterLook begin(
      ControlClient control, Announced shot, int inFlight, KernelMemory kernel) {
    MusterLook look = new MusterLook(control, shot, inFlight, kernel);
    look.thread.start();
    return look;
  }

  private void look() {
    try {
      while (control.status().waiting() < inFlight) {
        Thread.sleep(EVERY); // a poll of another process
      }
      Long kernelNow = kernel.bytes();
      Double heapEach = each(Costs.liveHeapBytes() - heapBefore);
      held =
          kernelBefore == null || kernelNow == null
              ? new Held(heapEach, null)
              : new Held(heapEach, each(kernelNow - kernelBefore));
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

  private double each(long bytes) {
    return Math.round((double) Math.max(0, bytes) / inFlight);
  }

  /** What each waiting request held; {@code null} if not all waited together. */
  @Nullable Held held() {
    return held;
  }
}
