package io.frankenbench.contender.process;

import io.frankenbench.contender.Batch;
import io.frankenbench.contender.Proxies;
import io.frankenbench.contender.Settings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Another process that fetches for this one. The conversation, a line each, words separated by
 * tabs:
 *
 * <pre>
 * open  IN_FLIGHT  LONGEST_DELAY_NANOS        is answered   ready  SETTING=VALUE …
 * fetch N, then N lines   ID  URI             is answered   an outcome for each, then   done
 * close                                       is answered   closed
 * </pre>
 *
 * An outcome has the fields of {@link Batch.Outcome} in their order, {@code -} where one is
 * missing. The process ends with its input.
 */
final class Worker {
  private static final String MISSING = "-";
  private static final int OUTCOME_FIELDS = 9;
  private static final long FAREWELL_SECONDS = 5;

  private final Process process;
  private final BufferedWriter orders;
  private final BufferedReader answers;

  /** Starts {@code command}; what it says on its error stream goes to that of this process. */
  Worker(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    Proxies.forget(builder.environment());
    process = builder.start();
    orders = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Opens a client in the worker; its settings, as it says. */
  Map<String, String> open(int inFlight, Settings settings) throws IOException {
    say("open\t" + inFlight + "\t" + settings.longestDelay().toNanos());
    Map<String, String> told = new TreeMap<>();
    for (String setting : answer("ready").split("\t", -1)) {
      int equals = setting.indexOf('=');
      if (equals > 0) {
        told.put(setting.substring(0, equals), setting.substring(equals + 1));
      }
    }
    return told;
  }

  /** Hands over a share of the batch: every {@code step}-th request from {@code first} on. */
  void order(Batch batch, int first, int step) throws IOException {
    int count = Math.ceilDiv(batch.size() - first, step);
    orders.write("fetch\t" + count + "\n");
    for (int id = first; id < batch.size(); id += step) {
      orders.write(id + "\t" + batch.uri(id) + "\n");
    }
    orders.flush();
  }

  /** Passes on what becomes of the share, until all of it is done. */
  void report(Batch batch) throws IOException {
    for (String line = next(); !line.equals("done"); line = next()) {
      batch.reported(outcome(line));
    }
  }

  private Batch.Outcome outcome(String line) throws IOException {
    String[] fields = line.split("\t", -1);
    if (fields.length != OUTCOME_FIELDS) {
      throw new IOException("a worker said what is no outcome: " + line);
    }
    try {
      return new Batch.Outcome(
          Integer.parseInt(fields[0]),
          Long.parseLong(fields[1]),
          Long.parseLong(fields[2]),
          Integer.parseInt(fields[3]),
          fields[4].equals(MISSING) ? null : fields[4],
          fields[5].equals(MISSING) ? null : fields[5],
          Long.parseLong(fields[6]),
          Long.parseLong(fields[7]),
          fields[8].equals(MISSING) ? null : fields[8]);
    } catch (NumberFormatException e) {
      throw new IOException("a worker said what is no outcome: " + line, e);
    }
  }

  /** Closes the client in the worker. */
  void closeClient() throws IOException {
    say("close");
    String nothing = answer("closed");
    if (!nothing.isEmpty()) {
      throw new IOException("a worker closed with more words than expected: " + nothing);
    }
  }

  /** Ends the process. */
  void end() {
    process.destroy();
    try {
      if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void say(String line) throws IOException {
    orders.write(line + "\n");
    orders.flush();
  }

  /** The rest of the next line, which begins with {@code word}. */
  private String answer(String word) throws IOException {
    String line = next();
    if (!line.equals(word) && !line.startsWith(word + "\t")) {
      throw new IOException("a worker was to say '" + word + "' and said: " + line);
    }
    return line.substring(word.length()).strip();
  }

  private String next() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("a worker process ended early" + status());
    }
    return line;
  }

  private String status() {
    try {
      return process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)
          ? " with exit status " + process.exitValue()
          : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
