package io.frankenbench.contender.process;

import io.frankenbench.contender.AhcAsync;
import io.frankenbench.contender.AhcSharded;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.NettyTransport;
import io.frankenbench.contender.OkHttpFuturePool;
import io.frankenbench.contender.OkHttpPool;
import io.frankenbench.contender.OkHttpVirtual;
import io.frankenbench.contender.RawSelector;
import io.frankenbench.contender.RawVirtual;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Another contender in three worker JVMs, or as many more as its connections need: what a pool of
 * processes gives, and what it costs where threads have no global lock to escape from.
 */
public abstract sealed class JvmProcesses implements Contender {
  private static final int WORKERS = 3;

  /** A heap is not smaller than this, nor than what a share of the work needs. */
  private static final int LEAST_HEAP_MEGABYTES = 512;

  private static final int REQUESTS_PER_MEGABYTE = 16;

  private final Contender inside;
  private final Workers workers;

  private JvmProcesses(Contender inside) {
    this.inside = inside;
    workers = new Workers(share -> command(inside.id(), share), WORKERS);
  }

  private static List<String> command(String contender, int share) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags(share));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WorkerMain.class.getName());
    command.add(contender);
    return command;
  }

  /** As the forks', with a heap for a share of the work. */
  private static List<String> flags(int share) {
    int heap = Math.max(LEAST_HEAP_MEGABYTES, share / REQUESTS_PER_MEGABYTE);
    return List.of(
        "-XX:+UseG1GC",
        "-Xms256m",
        "-Xmx" + heap + "m",
        "-Xss1m",
        NettyTransport.ONLY_NIO,
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  @Override
  public String id() {
    return inside.id() + "-process";
  }

  @Override
  public Client open(Settings settings) throws IOException {
    Workers.Shared client = workers.open(settings);
    int share = Math.ceilDiv(settings.inFlight(), client.workers().size());
    Map<String, String> told = new TreeMap<>(client.settings());
    told.put("worker flags", String.join(" ", flags(share)));
    return new Told(client, told);
  }

  @Override
  public void close() {
    workers.end();
  }

  /** {@code okhttp-pool} in three JVMs. */
  public static final class OfOkHttpPool extends JvmProcesses {
    /** For the registry. */
    public OfOkHttpPool() {
      super(new OkHttpPool());
    }
  }

  /** {@code okhttp-future-pool} in three JVMs. */
  public static final class OfOkHttpFuturePool extends JvmProcesses {
    /** For the registry. */
    public OfOkHttpFuturePool() {
      super(new OkHttpFuturePool());
    }
  }

  /** {@code ahc-async} in three JVMs. */
  public static final class OfAhcAsync extends JvmProcesses {
    /** For the registry. */
    public OfAhcAsync() {
      super(new AhcAsync());
    }
  }

  /** {@code ahc-sharded} in three JVMs. */
  public static final class OfAhcSharded extends JvmProcesses {
    /** For the registry. */
    public OfAhcSharded() {
      super(new AhcSharded());
    }
  }

  /** {@code okhttp-virtual} in several JVMs. */
  public static final class OfOkHttpVirtual extends JvmProcesses {
    /** For the registry. */
    public OfOkHttpVirtual() {
      super(new OkHttpVirtual());
    }
  }

  /** {@code raw-selector} in several JVMs. */
  public static final class OfRawSelector extends JvmProcesses {
    /** For the registry. */
    public OfRawSelector() {
      super(new RawSelector());
    }
  }

  /** {@code raw-virtual} in several JVMs. */
  public static final class OfRawVirtual extends JvmProcesses {
    /** For the registry. */
    public OfRawVirtual() {
      super(new RawVirtual());
    }
  }
}
