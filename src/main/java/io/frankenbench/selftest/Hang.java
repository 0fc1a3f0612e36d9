package io.frankenbench.selftest;

import io.frankenbench.contender.Contender;
import io.frankenbench.measure.Check;
import io.frankenbench.measure.ControlClient;
import io.frankenbench.measure.Fork;
import io.frankenbench.measure.Watchdog;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotFile;
import io.frankenbench.record.TemporaryFolder;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.Faults;
import io.frankenbench.workload.Connections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A contender that never returns, in a JVM of its own: that JVM must die, and say why. */
final class Hang {
  static final String WHAT = "it never returns";

  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final long LONGEST_SECONDS = 60;

  private Hang() {}

  static Selftest.Row row() throws Exception {
    Path record = Files.createTempFile(TemporaryFolder.path(), "hang", ".jsonl");
    try (DelayServer server = Selftest.soundServer()) {
      Process fork =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Hang.class.getName(),
                  record.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (Writer input = fork.outputWriter()) {
        input.write(server.control().whole());
      }
      boolean ended = fork.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
      fork.destroyForcibly();
      List<Shot> shots = ShotFile.read(record);
      String evidence =
          shots.isEmpty() ? "nothing was noticed" : "" + shots.getLast().verdict().reason();
      boolean caught = ended && !shots.isEmpty() && shots.getLast().verdict().isVoid();
      return new Selftest.Row(WHAT, "watchdog: the fork dies", caught, evidence);
    } finally {
      Files.deleteIfExists(record);
    }
  }

  /** The fork: its argument is where to leave the record, its input the server. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Sabotage hanging =
        new Sabotage(
            WHAT,
            Check.CLIENT_ERRORS,
            Connections.FRESH,
            Sabotage.REQUESTS,
            Faults.NONE,
            "whole:0..3s",
            _ -> new RequestSabotages.Hangs());
    String server = new String(System.in.readAllBytes(), StandardCharsets.US_ASCII);
    Contender contender = hanging.contender().apply(new byte[0]);
    Path record = Path.of(args[0]);
    try (Watchdog watchdog =
            new Watchdog(GRACE, shot -> write(record, shot), () -> Runtime.getRuntime().halt(1));
        Fork fork =
            new Fork(
                Selftest.plan(hanging, contender),
                contender,
                new ControlClient(ServerAddress.parse(server)),
                watchdog)) {
      fork.prepare(Phase.COLD);
      fork.fire();
    }
  }

  private static void write(Path record, Shot shot) {
    try {
      ShotFile.append(record, List.of(shot));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
