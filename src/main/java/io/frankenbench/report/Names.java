package io.frankenbench.report;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the ids of contenders stand for. */
final class Names {
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "raw", "bare sockets",
          "okhttp", "OkHttp",
          "jdk", "java.net.http.HttpClient",
          "ahc", "AsyncHttpClient",
          "hc5", "Apache HttpClient 5",
          "jetty", "Jetty's client",
          "reactor", "Reactor Netty",
          "vertx", "Vert.x",
          "helidon", "Helidon's WebClient",
          "python", "the original programs");

  private static final Map<String, String> MODELS =
      Map.ofEntries(
          entry("pool", "a platform thread for each request in flight"),
          entry("virtual", "a virtual thread for each request"),
          entry("structured", "virtual threads in a StructuredTaskScope"),
          entry("future-pool", "CompletableFuture over a pool"),
          entry("async", "callbacks"),
          entry("future", "chains of CompletableFuture"),
          entry("reactive", "a reactive stream"),
          entry("selector", "one thread that asks a selector"),
          entry("loop", "an event loop of one's own"),
          entry("callback", "callbacks, each of which starts the next request"),
          entry("sequential", "one request after the other"),
          entry("sharded", "event loops in several threads"));

  /** What a model may have behind its name. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "-defaults", "nothing of the library is set",
          "-primed", "waits for a connection to each address first",
          "-process", "dealt out to worker processes",
          "-eager", "all threads are started at once",
          "-allof", "gives up by cancelling the future of them all",
          "-interrupt", "gives up by interrupting");

  private Names() {}

  /** The libraries and models of {@code cells} that are known; empty if none is. */
  static Optional<String> of(List<CellResult> cells) {
    List<String> libraries = named(LIBRARIES, libraries(cells));
    List<String> models = named(MODELS, models(cells));
    return libraries.isEmpty() || models.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "A contender is called library-model. Libraries: "
                + Words.list(libraries)
                + ". Models: "
                + Words.list(models)
                + "."
                + (cells.stream().anyMatch(CellResult::isTwin)
                    ? " A twin is the same contender under another name: how far the two differ is noise."
                    : ""));
  }

  /** What the names of {@code cells} hold that those of {@code known} do not; empty if nothing. */
  static Optional<String> beyond(List<CellResult> known, List<CellResult> cells) {
    Set<String> libraries = libraries(cells);
    libraries.removeAll(libraries(known));
    Set<String> models = models(cells);
    models.removeAll(models(known));
    Set<String> endings = models.stream().map(Names::ending).collect(Collectors.toSet());
    List<String> parts = new ArrayList<>();
    part(parts, "libraries ", named(LIBRARIES, libraries));
    part(parts, "models ", named(MODELS, models));
    part(parts, "endings ", named(ENDINGS, endings));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("Names that come up there only: " + String.join("; ", parts) + ".");
  }

  /** "-pool" of "future-pool". */
  private static String ending(String model) {
    return model.substring(Math.max(0, model.lastIndexOf('-')));
  }

  private static void part(List<String> parts, String kind, List<String> named) {
    if (!named.isEmpty()) {
      parts.add(kind + Words.list(named));
    }
  }

  private static Set<String> libraries(List<CellResult> cells) {
    return cells.stream().map(cell -> cell.cell().library()).collect(Collectors.toSet());
  }

  private static Set<String> models(List<CellResult> cells) {
    return cells.stream().map(cell -> cell.cell().model()).collect(Collectors.toSet());
  }

  /** "okhttp-pool (OkHttp, a platform thread for each request in flight)", as far as is known. */
  static String inWords(CellResult cell) {
    String words =
        Stream.of(LIBRARIES.get(cell.cell().library()), MODELS.get(cell.cell().model()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String contender = cell.cell().contender();
    return words.isEmpty() ? contender : contender + " (" + words + ")";
  }

  private static List<String> named(Map<String, String> words, Set<String> ids) {
    return ids.stream()
        .filter(words::containsKey)
        .sorted()
        .map(id -> id + " (" + words.get(id) + ")")
        .toList();
  }
}
