package io.frankenbench.run;

import io.frankenbench.measure.JvmOptions;
import io.frankenbench.plan.UserError;
import java.util.List;
import java.util.stream.Collectors;

/** Why a fork's JVM did not start. */
final class JvmStart {
  private static final List<String> FAILED =
      List.of("Error occurred during initialization of VM", "Could not create the Java Virtual");

  private JvmStart() {}

  /**
   * Looks for it in what JMH has logged.
   *
   * @throws UserError if it did not start
   */
  static void refuseFailed(String log) throws UserError {
    if (FAILED.stream().noneMatch(log::contains)) {
      return;
    }
    String options =
        JvmOptions.variables(System.getenv()).entrySet().stream()
            .map(variable -> "; " + variable.getKey() + " adds " + variable.getValue())
            .collect(Collectors.joining());
    throw UserError.machine("the JVM of a fork does not start: " + reason(log) + options, null);
  }

  private static String reason(String log) {
    return log.lines()
        .dropWhile(line -> !line.startsWith("<stdout") && !line.startsWith("<stderr"))
        .filter(line -> !line.isBlank() && !line.startsWith("<") && !line.contains("Picked up"))
        .filter(line -> FAILED.stream().noneMatch(line::contains))
        .findFirst()
        .orElse("no reason given");
  }
}
