package io.frankenbench.compose;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The platform threads that were started since this was made, but those of the JVM itself: the
 * carriers of virtual threads, the common pool, its helpers; and but the watchdog.
 */
final class ClientThreads {
  private static final Set<String> GROUPS_OF_THE_JVM =
      Set.of("system", "CarrierThreads", "InnocuousThreadGroup");
  private static final List<String> NAMES_OF_OTHERS =
      List.of("ForkJoinPool.commonPool", "watchdog");

  private final Set<Long> before = new HashSet<>();

  ClientThreads() {
    alive().forEach(thread -> before.add(thread.threadId()));
  }

  /** How many of them are alive. */
  int count() {
    return (int)
        alive()
            .filter(thread -> !before.contains(thread.threadId()))
            .filter(ClientThreads::isOfSomeClient)
            .count();
  }

  private static boolean isOfSomeClient(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group != null
        && !GROUPS_OF_THE_JVM.contains(group.getName())
        && NAMES_OF_OTHERS.stream().noneMatch(thread.getName()::startsWith);
  }

  private static Stream<Thread> alive() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    Thread[] threads = new Thread[all.activeCount() * 2 + 16];
    return Arrays.stream(threads, 0, all.enumerate(threads));
  }
}
