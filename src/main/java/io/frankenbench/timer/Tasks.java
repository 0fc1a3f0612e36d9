package io.frankenbench.timer;

/**
 * The tasks of one shot, and the place to tell of their ends. Every method may be called from any
 * thread. Each task ends once.
 */
public interface Tasks {

  /** How many tasks there are, N; their ids are 0 until N. */
  int size();

  /**
   * How long task {@code id} is to wait, in nanoseconds. Ask once, right before the wait begins:
   * its time counts from now on.
   */
  long delayNanos(int id);

  /** Task {@code id} has waited for its whole delay. */
  void ended(int id);

  /** Task {@code id} could not wait. */
  void failed(int id, Throwable cause);
}
