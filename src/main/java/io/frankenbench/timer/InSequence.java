package io.frankenbench.timer;

/** One sleep after the other, on the caller's own thread: what everything else is held against. */
public final class InSequence implements Sleeper {

  @Override
  public String id() {
    return "sleep-sequence";
  }

  @Override
  public int mostAtOnce() {
    return 1;
  }

  @Override
  public void sleep(Tasks tasks) {
    for (int id = 0; id < tasks.size(); id++) {
      Blocking.sleep(tasks, id);
    }
  }
}
