package io.frankenbench.timer;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A platform thread for each task: a thread of the operating system, with a stack of its own, that
 * does nothing but sleep.
 */
public final class PlatformThreads implements Sleeper {

  @Override
  public String id() {
    return "sleep-threads";
  }

  @Override
  public void sleep(Tasks tasks) {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      for (int i = 0; i < tasks.size(); i++) {
        int id = i;
        threads.execute(() -> Blocking.sleep(tasks, id));
      }
    }
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("threads", "a platform thread per task");
  }
}
