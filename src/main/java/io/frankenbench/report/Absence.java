package io.frankenbench.report;

import java.util.List;

/**
 * Why a library does not run under a model.
 *
 * @param word for a narrow place
 * @param sentence the reason
 */
record Absence(String word, String sentence) {
  private static final List<String> BLOCKING =
      List.of("pool", "virtual", "structured", "future-pool");

  private static final List<String> CALLED_BACK = List.of("async", "future", "reactive");

  private static final Absence UNKNOWN =
      new Absence("not run", "This combination was no part of the run.");

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "raw",
              CALLED_BACK,
              "needs a library",
              "Bare sockets call nobody back: what does is a library, or an event loop of one's own"
                  + " (raw-selector)."),
          new Rule(
              "okhttp",
              List.of("reactive"),
              "no such interface",
              "OkHttp has no reactive interface; adapters of others wrap its callbacks, which are"
                  + " okhttp-async."),
          new Rule(
              "okhttp",
              List.of(Grid.EVENT_LOOP),
              "has no loop",
              "OkHttp has no event loop: a call that is enqueued blocks a thread of its"
                  + " dispatcher."),
          new Rule(
              "jdk",
              List.of("async"),
              "is jdk-future",
              "The JDK's client takes no callback: sendAsync returns a CompletableFuture, which is"
                  + " jdk-future."),
          new Rule(
              "jdk",
              List.of("reactive"),
              "bodies only",
              "In the JDK's client the bodies are reactive streams (Flow), the calls are futures."),
          new Rule(
              "ahc",
              BLOCKING,
              "never blocks",
              "AsyncHttpClient has no blocking call: to wait for its future parks one more thread"
                  + " beside the event loop, which is ahc-future and a thread."),
          new Rule(
              "ahc",
              List.of("reactive"),
              "no longer",
              "AsyncHttpClient 3 has no reactive streams any more."),
          new Rule(
              "hc5",
              List.of("reactive"),
              "bodies only",
              "Apache's reactive extension streams bodies; an exchange still ends in a callback,"
                  + " which is hc5-async."),
          new Rule(
              "jetty",
              List.of("reactive"),
              "another library",
              "Jetty's client is reactive through a library of its own, jetty-reactive-httpclient,"
                  + " which wraps the callbacks of jetty-async."),
          new Rule(
              "reactor",
              BLOCKING,
              "block() waits",
              "In Reactor Netty, block() parks a thread until the event loop has done the work: the"
                  + " costs of two models, and the merits of neither."),
          new Rule(
              "reactor",
              List.of("async"),
              "is reactor-reactive",
              "In Reactor Netty a callback is a subscriber, which is reactor-reactive."),
          new Rule(
              "reactor",
              List.of("future"),
              "is reactor-reactive",
              "In Reactor Netty, toFuture() only ends the same pipeline in a future; the pipeline"
                  + " is reactor-reactive."),
          new Rule(
              "vertx",
              BLOCKING,
              "never blocks",
              "Vert.x has no blocking call: a thread that awaits its Future waits beside the event"
                  + " loop, which does the work in any case."),
          new Rule(
              "vertx",
              List.of("async"),
              "is vertx-future",
              "In Vert.x a call returns a Future, and a callback is a handler of it."),
          new Rule(
              "vertx",
              List.of("future"),
              "is vertx-async",
              "Vert.x has a Future of its own, which takes callbacks; toCompletionStage() only"
                  + " hands them on."),
          new Rule(
              "vertx",
              List.of("reactive"),
              "another library",
              "Vert.x is reactive through generated wrappers around the same calls"
                  + " (vertx-rx-java3)."),
          new Rule(
              "helidon",
              List.of("async", "future", "reactive", Grid.EVENT_LOOP),
              "blocks only",
              "Helidon's client only blocks, by design: since version 4 it is written for virtual"
                  + " threads."),
          loopIsItsOwn("jdk"),
          loopIsItsOwn("ahc"),
          loopIsItsOwn("hc5"),
          loopIsItsOwn("jetty"),
          loopIsItsOwn("reactor"));

  private static Rule loopIsItsOwn(String library) {
    return new Rule(
        library,
        List.of(Grid.EVENT_LOOP),
        "loop is its own",
        "The library has an event loop, or a selector, of its own: callers hand requests over from"
            + " outside and cannot be the loop.");
  }

  /** Why a library does not run under some models. */
  private record Rule(String library, List<String> models, String word, String sentence) {
    private boolean fits(String other, String model) {
      return library.equals(other) && models.contains(model);
    }
  }

  /** Why {@code library} has no cell under {@code model}. */
  static Absence of(String library, String model) {
    return RULES.stream()
        .filter(rule -> rule.fits(library, model))
        .map(rule -> new Absence(rule.word(), rule.sentence()))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
