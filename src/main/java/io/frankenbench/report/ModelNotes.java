package io.frankenbench.report;

import java.util.List;
import java.util.Map;

/**
 * What is hard about writing a model, whatever the library; none of it can be measured.
 *
 * @param brief the worst of it, in a few words
 * @param cancellation what ends a call that nobody wants any more
 * @param traces what a stack trace shows
 * @param pressure what keeps too many calls from being in flight
 */
record ModelNotes(String brief, String cancellation, String traces, String pressure) {
  private static final ModelNotes UNKNOWN = new ModelNotes(Words.NONE, "", "", "");

  private static final Map<String, ModelNotes> BY_MODEL =
      Map.of(
          "pool",
          new ModelNotes(
              "a thread for each request in flight, which an interrupt does not wake",
              "an interrupt does not wake a platform thread that blocks in a socket read; the call"
                  + " lasts until its answer or its timeout comes, unless the library is told to"
                  + " cancel it, which closes the socket.",
              "they begin where the pool runs the task: all of the task is there, who submitted it"
                  + " is not.",
              "the pool's size is the limit; its queue has none, so what is submitted beyond waits"
                  + " in memory."),
          "virtual",
          new ModelNotes(
              "nothing limits the calls in flight but a semaphore of one's own",
              "an interrupt does wake a virtual thread from a socket read, and closes the socket;"
                  + " but the executor's close() waits for all, so whoever wants to end one keeps"
                  + " its future.",
              "all of the task is there; the usual thread dump (jstack) leaves waiting virtual"
                  + " threads out, jcmd Thread.dump_to_file has them.",
              "none: a thread costs next to nothing, so a semaphore must say how many calls may be"
                  + " in flight."),
          "structured",
          new ModelNotes(
              "a preview: its interface still changes from one JDK to the next",
              "built in: if one fails, or the time is over, the scope interrupts the rest and waits"
                  + " for them; nothing outlives its block.",
              "join() throws with the subtask's failure as cause; a thread dump in JSON shows which"
                  + " scope forked which thread.",
              "none: each fork is a thread, so a semaphore is needed here too; and results come"
                  + " when all are joined, unless one writes a joiner."),
          "future-pool",
          new ModelNotes(
              "reads like asynchronous code and costs what threads cost",
              "CompletableFuture.cancel() completes the future and stops nothing: the call goes"
                  + " on, and holds its thread.",
              "a failure comes wrapped in a CompletionException, with the stack of the pool's"
                  + " thread; the line that built the chain is not in it.",
              "the pool's size is the limit; its queue has none."),
          "async",
          new ModelNotes(
              "a permit, a count or a failure that one path of a callback forgets is lost",
              "only the library's own handle of each call ends it, so handles must be kept; the"
                  + " callback still comes, as a failure.",
              "they show the event loop, or the library's own thread, and the callback; nothing in"
                  + " them tells who made the call.",
              "none: a call is accepted at once, so a semaphore is needed, given back on every"
                  + " path; and a callback that blocks holds up all others of its loop."),
          "future",
          new ModelNotes(
              "cancelling a future does not end the call unless the library says so",
              "CompletableFuture.cancel() by itself stops nothing; whether the call ends is the"
                  + " library's choice (the JDK's client passes cancel(true) on).",
              "a failure comes wrapped in a CompletionException, with the stack of the loop that"
                  + " met it; the stages of the chain are not in it.",
              "none: sending returns at once, so a semaphore is needed, given back in"
                  + " whenComplete()."),
          "reactive",
          new ModelNotes(
              "everything must be written in its operators, and nothing in them may block",
              "built in: disposing of the subscription ends what is in flight upstream.",
              "they show operators and the loop; the line that assembled the pipeline is only there"
                  + " after checkpoint(), or with a debug mode that costs.",
              "built in: the concurrency of flatMap() is the limit in flight, and nothing is"
                  + " fetched that nobody has asked for."),
          Grid.EVENT_LOOP,
          new ModelNotes(
              "the state of every request is yours, and nothing on the loop may ever block",
              "whoever wants to end a request closes or resets its connection, on the loop; there"
                  + " is nothing to interrupt.",
              "they begin at the loop: where a request stands is in your objects, on no stack.",
              "you count what is in flight, and begin the next request where one ends."));

  /** What is known of {@code model}; little of one that nobody knows. */
  static ModelNotes of(String model) {
    return BY_MODEL.getOrDefault(model, UNKNOWN);
  }

  /** In sentences; none of a model that nobody knows. */
  List<String> sentences() {
    return equals(UNKNOWN)
        ? List.of()
        : List.of(
            "Cancellation: " + cancellation,
            "Stack traces: " + traces,
            "Back-pressure: " + pressure);
  }
}
