package io.frankenbench.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
          "helidon", "Helidon's WebClient");

  private static final Map<String, String> MODELS =
      Map.of(
          "pool", "a platform thread for each request in flight",
          "virtual", "a virtual thread for each request",
          "structured", "virtual threads in a StructuredTaskScope",
          "future-pool", "CompletableFuture over a pool",
          "async", "callbacks",
          "future", "chains of CompletableFuture",
          "reactive", "a reactive stream",
          "selector", "one thread that asks a selector",
          "loop", "an event loop of one's own");

  private Names() {}

  /** The libraries and models of {@code cells} that are known; empty if none is. */
  static Optional<String> of(List<CellResult> cells) {
    List<String> libraries = named(LIBRARIES, cells.stream().map(cell -> cell.cell().library()));
    List<String> models = named(MODELS, cells.stream().map(cell -> cell.cell().model()));
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

  /** "okhttp-pool (OkHttp, a platform thread for each request in flight)", as far as is known. */
  static String inWords(CellResult cell) {
    String words =
        Stream.of(LIBRARIES.get(cell.cell().library()), MODELS.get(cell.cell().model()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String contender = cell.cell().contender();
    return words.isEmpty() ? contender : contender + " (" + words + ")";
  }

  private static List<String> named(Map<String, String> words, Stream<String> ids) {
    return ids.distinct()
        .filter(words::containsKey)
        .sorted()
        .map(id -> id + " (" + words.get(id) + ")")
        .toList();
  }
}
