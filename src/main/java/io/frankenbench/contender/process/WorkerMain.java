package io.frankenbench.contender.process;

import io.frankenbench.contender.Contender;
import io.frankenbench.contender.Proxies;
import io.frankenbench.contender.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A worker JVM: fetches with the contender named by its argument, as told by {@link Worker}. */
public final class WorkerMain {
  private final Contender contender;
  private final BufferedReader orders =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
  private Contender.@Nullable Client client;

  private WorkerMain(Contender contender) {
    this.contender = contender;
  }

  /** Ends with its input. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    LogManager.getLogManager().reset();
    Proxies.forget();
    Contender contender =
        ServiceLoader.load(Contender.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(one -> one.id().equals(args[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no contender " + args[0]));
    new WorkerMain(contender).serve();
    System.exit(0); // whatever a library's threads think of it
  }

  private void serve() throws Exception {
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      String[] words = line.split("\t", -1);
      switch (words[0]) {
        case "open" -> open(Integer.parseInt(words[1]), Duration.ofNanos(Long.parseLong(words[2])));
        case "fetch" -> fetch(Integer.parseInt(words[1]));
        case "close" -> close();
        default -> throw new IOException("unknown order: " + line);
      }
      answers.flush();
    }
  }

  private void open(int inFlight, Duration longestDelay) throws Exception {
    client = contender.open(new Settings(inFlight, longestDelay));
    Map<String, String> told = new TreeMap<>(client.settings());
    told.put("proxy", Proxies.inEffect());
    String settings =
        told.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining("\t"));
    answers.print("ready\t" + settings + "\n");
  }

  private void fetch(int count) throws Exception {
    if (client == null) {
      throw new IOException("open comes before fetch");
    }
    int[] ids = new int[count];
    URI[] uris = new URI[count];
    for (int n = 0; n < count; n++) {
      String[] words = orders.readLine().split("\t", -1);
      ids[n] = Integer.parseInt(words[0]);
      uris[n] = URI.create(words[1]);
    }
    client.fetch(new WorkerBatch(ids, uris, answers));
    answers.print("done\n");
  }

  private void close() throws IOException {
    if (client != null) {
      client.close();
      client = null;
    }
    answers.print("closed\n");
  }
}
