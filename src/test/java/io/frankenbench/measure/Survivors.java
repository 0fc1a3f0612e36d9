package io.frankenbench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/**
 * What contenders leave behind: platform threads that outlive their client, and connections. Looked
 * for when all have run, since an event loop may take two seconds to end.
 */
final class Survivors {
  private static final Set<String> GROUPS_OF_THE_JVM =
      Set.of("system", "CarrierThreads", "InnocuousThreadGroup");

  /**
   * Threads that belong to the whole JVM, whoever began them, and end by themselves: pools of the
   * JDK and of libraries, of the server and of the watchdog.
   */
  private static final List<String> NAMES_OF_OTHERS =
      List.of(
          "Cleaner-",
          "CompletableFutureDelayScheduler",
          "ForkJoinPool",
          "OkHttp TaskRunner",
          "Okio Watchdog",
          "boundedElastic",
          "globalEventExecutor",
          "parallel-",
          "process reaper",
          "server-",
          "watchdog");

  private static final long LOOK_NANOS = 10_000_000;

  private final Map<String, Set<Thread>> byContender = new TreeMap<>();

  /** The threads of clients that are alive now. */
  static Set<Thread> alive() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> !isOfSomeClient(thread));
    return threads;
  }

  private static boolean isOfSomeClient(Thread thread) {
    ThreadGroup group = thread.getThreadGroup(); // null once it has ended
    return group != null
        && !GROUPS_OF_THE_JVM.contains(group.getName())
        && NAMES_OF_OTHERS.stream().noneMatch(thread.getName()::startsWith);
  }

  /** Contender {@code id} has closed its clients; before it began there were {@code before}. */
  void closed(String id, Set<Thread> before) {
    Set<Thread> started = alive();
    started.removeAll(before);
    byContender.computeIfAbsent(id, _ -> new HashSet<>()).addAll(started);
  }

  /** Names of the threads that do not end within {@code patience}, by contender. */
  Map<String, Set<String>> threads(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    Map<String, Set<String>> names = new TreeMap<>();
    for (Map.Entry<String, Set<Thread>> left : byContender.entrySet()) {
      for (Thread thread : left.getValue()) {
        long nanos = Math.max(1, deadline - System.nanoTime());
        if (isOfSomeClient(thread) && !thread.join(Duration.ofNanos(nanos))) {
          names.computeIfAbsent(left.getKey(), _ -> new TreeSet<>()).add(thread.getName());
        }
      }
    }
    return names;
  }

  /** How many connections to the server are open after {@code patience}. */
  static int connections(ControlClient control, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    int open = control.status().shotConnections();
    while (open > 0 && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(LOOK_NANOS);
      open = control.status().shotConnections();
    }
    return open;
  }
}
