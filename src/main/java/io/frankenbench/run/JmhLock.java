package io.frankenbench.run;

import org.openjdk.jmh.runner.RunnerException;

/** JMH's lock, one for the whole machine, so that no run disturbs another. */
final class JmhLock {
  private JmhLock() {}

  /**
   * Does nothing if JMH refused for another reason.
   *
   * @throws UserError if another JMH run holds the lock, or it cannot be taken
   */
  static void refuseIfHeld(RunnerException refusal) throws UserError {
    String message = String.valueOf(refusal.getMessage());
    if (message.contains("Another JMH instance")) {
      throw UserError.machine(
          "another JMH run is under way on this machine; wait for it to end", refusal);
    }
    if (message.contains("JMH lock")) {
      throw UserError.machine(message, refusal);
    }
  }
}
