package io.frankenbench.timer;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * No task has a thread while it waits: each is an entry in the queue of a scheduled executor, whose
 * only thread runs what is due. Closing it waits for all that is scheduled.
 */
public final class ScheduledTasks implements Sleeper {

  @Override
  public String id() {
    return "sleep-scheduled";
  }

  @Override
  public void sleep(Tasks tasks) {
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      for (int i = 0; i < tasks.size(); i++) {
        int id = i;
        Future<?> _ =
            timer.schedule(() -> tasks.ended(id), tasks.delayNanos(id), TimeUnit.NANOSECONDS);
      }
    }
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("threads", "a scheduled executor of 1 thread");
  }
}
