package io.frankenbench.contender.process;

import io.frankenbench.contender.AhcAsync;
import io.frankenbench.contender.AhcSharded;
import io.frankenbench.contender.Contender;
import io.frankenbench.contender.NettyTransport;
import io.frankenbench.contender.OkHttpFuturePool;
import io.frankenbench.contender.OkHttpPool;
import io.frankenbench.contender.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Another contender in three worker JVMs: what a pool of processes gives, and what it costs where
 * threads have no global lock to escape from.
 */
public abstract sealed class JvmProcesses implements Contender {
  private static final int WORKERS = 3;

  /** As the forks', with a heap for a share of the work. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseG1GC",
          "-Xms256m",
          "-Xmx512m",
          "-Xss1m",
          NettyTransport.ONLY_NIO,
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Contender inside;
  private final Workers workers;

  private JvmProcesses(Contender inside) {
    this.inside = inside;
    workers = new Workers(command(inside.id()), WORKERS);
  }

  private static List<String> command(String contender) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WorkerMain.class.getName());
    command.add(contender);
    return command;
  }

  @Override
  public String id() {
    return inside.id() + "-process";
  }

  @Override
  public Client open(Settings settings) throws IOException {
    Client client = workers.open(settings);
    Map<String, String> told = new TreeMap<>(client.settings());
    told.put("worker flags", String.join(" ", FLAGS));
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
}
