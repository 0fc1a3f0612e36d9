package io.frankenbench.timer;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A virtual thread for each task. The code is that of platform threads but for the executor: a
 * thread that sleeps gives its carrier back, and leaves its stack in the heap and an entry with the
 * JDK's timer.
 */
public final class VirtualThreads implements Sleeper {

  @Override
  public String id() {
    return "sleep-virtual";
  }

  @Override
  public void sleep(Tasks tasks) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < tasks.size(); i++) {
        int id = i;
        threads.execute(() -> Blocking.sleep(tasks, id));
      }
    }
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("threads", "a virtual thread per task");
  }
}
