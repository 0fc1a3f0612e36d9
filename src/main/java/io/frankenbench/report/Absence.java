package io.frankenbench.report;

import java.util.List;

/**
 * Why a library does not run under a model.
 *
 * @param word for a narrow place
 * @param sentence the reason
 */
record Absence(String word, String sentence) {
  private static final String LOOP_BEHIND = "waits for a loop";

  private static final Absence UNKNOWN =
      new Absence("not run", "This combination was no part of the run.");

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "raw",
              List.of("async", "future", "reactive"),
              "needs a library",
              "Bare sockets call nobody back: what does is a library, or an event loop of one's own"
                  + " (raw-selector)."),
          new Rule(
              "okhttp",
              List.of("reactive"),
              "threads again",
              "OkHttp has no reactive interface, and a call that is to call back blocks a thread of"
                  + " its dispatcher: a stream of such calls is threads by another name."),
          new Rule(
              "okhttp",
              List.of(Grid.EVENT_LOOP),
              "has no loop",
              "OkHttp has no event loop: a call that is enqueued blocks a thread of its"
                  + " dispatcher."),
          new Rule(
              "ahc",
              List.of("structured", "future-pool"),
              LOOP_BEHIND,
              "AsyncHttpClient's calls do not block: threads that wait for its event loops are"
                  + " shown on a pool (ahc-pool) and as virtual ones (ahc-virtual)."),
          new Rule(
              "jetty",
              List.of("future-pool"),
              "see jetty-pool",
              "Futures over a pool hold the same threads as the pool alone (jetty-pool); what the"
                  + " futures add is shown with bare sockets and four other libraries."),
          new Rule(
              "reactor",
              List.of("pool", "structured", "future-pool"),
              LOOP_BEHIND,
              "Reactor Netty's calls do not block: block() makes a thread wait for an event loop,"
                  + " which is shown where threads are cheap (reactor-virtual)."),
          new Rule(
              "reactor",
              List.of("async", "future"),
              "is a stream",
              "In Reactor Netty a call is a stream: a callback is its subscriber, and toFuture()"
                  + " only its end; both are reactor-reactive."),
          new Rule(
              "vertx",
              List.of("pool", "structured", "future-pool"),
              LOOP_BEHIND,
              "Vert.x's calls do not block: await() makes a thread wait for an event loop, which is"
                  + " shown where threads are cheap (vertx-virtual)."),
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
