package io.frankenbench.plan;

import io.frankenbench.compose.Composers;
import io.frankenbench.contender.NettyTransport;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.FileLimit;
import io.frankenbench.workload.HeapSize;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.uring.IoUring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sets a cell's fork apart, beside contender and workload.
 *
 * @param jvmFlags added to the flags of every fork
 * @param openFiles limit of open files in the fork; {@code null}: this process's own
 * @param missing why this JDK cannot run it, in words; {@code null} if it can
 */
public record Variant(
    List<String> jvmFlags, @Nullable FileLimit openFiles, @Nullable String missing) {
  /** The JDK's selectors ask {@code poll(2)}, which looks at every connection each time. */
  static final String POLL = "poll";

  /** The JDK's selectors ask {@code epoll(7)}: its own choice on Linux. */
  static final String EPOLL = "epoll";

  /** Netty asks the JDK's selectors. */
  static final String NIO = "nio";

  /** Netty asks epoll by itself. */
  static final String NETTY_EPOLL = "netty-epoll";

  /** Netty asks io_uring. */
  static final String NETTY_IO_URING = "netty-io_uring";

  private static final String NETTY_ALONE = "-Dio.netty.transport.noNative=false";
  private static final String AHC = "-Dorg.asynchttpclient.";

  /** What {@code cell} asks for by the name of its variant. */
  public static Variant of(Cell cell) {
    if (Bench.of(cell) == Bench.COMPOSE) {
      return new Variant(Composers.jvmFlags(cell.contender()), null, null);
    }
    return switch (cell.variant()) {
      case POLL -> selectors("sun.nio.ch.PollSelectorProvider");
      case EPOLL -> selectors("sun.nio.ch.EPollSelectorProvider");
      case NIO -> new Variant(List.of(NettyTransport.ONLY_NIO), null, null);
      case NETTY_EPOLL ->
          new Variant(
              List.of(
                  NETTY_ALONE,
                  AHC + "useNativeTransport=true",
                  AHC + "useOnlyEpollNativeTransport=true"),
              null,
              missing("epoll", Epoll.unavailabilityCause()));
      case NETTY_IO_URING ->
          new Variant(
              List.of(NETTY_ALONE, AHC + "useNativeTransport=true"),
              null,
              missing("io_uring", IoUring.unavailabilityCause()));
      default ->
          new Variant(
              HeapSize.of(cell.variant()).map(Variant::flags).orElse(List.of()),
              FileLimit.of(cell.variant()).orElse(null),
              null);
    };
  }

  /** They come after the usual ones, and the last of a kind counts. */
  private static List<String> flags(HeapSize heap) {
    return List.of("-Xms" + heap.megabytes() + "m", "-Xmx" + heap.megabytes() + "m");
  }

  private static Variant selectors(String provider) {
    return new Variant(
        List.of("-Djava.nio.channels.spi.SelectorProvider=" + provider),
        null,
        exists(provider) ? null : "this JDK has no " + provider);
  }

  private static @Nullable String missing(String transport, @Nullable Throwable met) {
    return met == null
        ? null
        : "Netty cannot use %s here: %s"
            .formatted(
                transport,
                String.valueOf(met.getMessage()).lines().findFirst().orElse("it says nothing"));
  }

  private static boolean exists(String jdkClass) {
    try {
      Class<?> _ = Class.forName(jdkClass, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
