package io.frankenbench.run;

import io.frankenbench.plan.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/** JMH's lock, one for the whole machine, so that no run disturbs another. */
final class JmhLock {
  /** Java ends its message by the system's. */
  private static final Pattern LAST_PARENTHESES = Pattern.compile("\\(([^()]*)\\)$");

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
      throw UserError.machine(cannotBeOpened(refusal.getCause()), refusal);
    }
  }

  private static String cannotBeOpened(@Nullable Throwable cause) {
    Path lock = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "jmh.lock");
    String why = cause == null ? "" : String.valueOf(cause.getMessage());
    Matcher reason = LAST_PARENTHESES.matcher(why);
    return "JMH's lock %s cannot be opened: %s; %sdelete it once no other JMH is running"
        .formatted(lock, reason.find() ? reason.group(1) : why, owner(lock));
  }

  private static String owner(Path lock) {
    try {
      return "it belongs to " + Files.getOwner(lock) + ": let them or root ";
    } catch (IOException e) {
      return "";
    }
  }
}
