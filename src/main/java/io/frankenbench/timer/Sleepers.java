package io.frankenbench.timer;

import java.util.List;

/** Every sleeper there is. */
public final class Sleepers {
  /** In the order of presentation. */
  public static final List<Sleeper> ALL =
      List.of(
          new InSequence(),
          new PlatformThreads(),
          new ScheduledTasks(),
          new DelayedFutures(),
          new VirtualThreads());

  private Sleepers() {}

  /**
   * The one named {@code id}.
   *
   * @throws IllegalArgumentException if there is none, with a message for the user
   */
  public static Sleeper named(String id) {
    return ALL.stream()
        .filter(sleeper -> sleeper.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no sleeper '"
                    + id
                    + "'; there are "
                    + String.join(", ", ALL.stream().map(Sleeper::id).toList())));
  }
}
