package io.frankenbench.timer;

import java.util.Map;

/**
 * One way to let many tasks wait at once: a concurrency model with nothing to do but sleep. It
 * should read as the textbook version of its model.
 */
public interface Sleeper {

  /** {@code sleep-model}, in lower case, such as {@code sleep-virtual}. */
  String id();

  /** The most tasks that it ever lets wait at once. */
  default int mostAtOnce() {
    return Integer.MAX_VALUE;
  }

  /**
   * Lets every task wait for its delay, as many at once as it can, and tells {@code tasks} of each
   * end. Returns when all have ended. Whatever threads it needs, it starts and ends inside.
   *
   * @throws Exception if the tasks as a whole failed; what happened to a single one is told to
   *     {@code tasks}
   */
  void sleep(Tasks tasks) throws Exception;

  /** The settings in effect that a careful reader would ask for. */
  default Map<String, String> settings() {
    return Map.of();
  }
}
