package io.frankenbench.measure;

import io.frankenbench.record.ErrorClass;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Counts errors by class and keeps one example of each. */
public final class ErrorClasses {
  /** The class of what a batch as a whole failed with. */
  static final String THROWN = "thrown";

  private static final int LONGEST_EXAMPLE = 200;
  private static final int DEEPEST = 10;

  private final Map<String, ErrorClass> classes = new ConcurrentHashMap<>();

  void add(String name, String example) {
    String brief =
        example.length() > LONGEST_EXAMPLE ? example.substring(0, LONGEST_EXAMPLE) + "…" : example;
    classes.merge(name, new ErrorClass(1, brief), (known, _) -> known.plusOne());
  }

  /** Counts {@code failure} by what caused it. */
  public void add(Throwable failure) {
    Throwable cause = unwrap(failure);
    add(name(cause), words(cause));
  }

  /** The batch as a whole failed. */
  void addThrown(Throwable failure) {
    add(THROWN, words(unwrap(failure)));
  }

  /** What was counted so far. */
  public Map<String, ErrorClass> byName() {
    return new TreeMap<>(classes);
  }

  /** {@code errors} in half a sentence: how many of each class, with their examples. */
  public static String inWords(Map<String, ErrorClass> errors) {
    return errors.entrySet().stream()
        .map(e -> e.getValue().count() + " " + e.getKey() + " (" + e.getValue().example() + ")")
        .collect(Collectors.joining(", "));
  }

  /** What was met, and in brackets what was behind it, if that says more. */
  private static String words(Throwable met) {
    String words = met.getClass().getSimpleName() + ": " + met.getMessage();
    Throwable root = root(met);
    return words.contains(String.valueOf(root.getMessage()))
        ? words
        : words + " (" + root.getClass().getSimpleName() + ": " + root.getMessage() + ")";
  }

  private static Throwable root(Throwable met) {
    Throwable root = met;
    for (int depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return root;
  }

  private static Throwable unwrap(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** The class of a failure: by its message where the type says too little. */
  private static String name(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (words(cause).toLowerCase(Locale.ROOT).contains("too many open files")) {
      return "too many files";
    }
    if (cause instanceof OutOfMemoryError) {
      return message.contains("thread") ? "no thread" : "out of memory";
    }
    if (cause instanceof SocketTimeoutException
        || cause instanceof HttpTimeoutException
        || cause instanceof TimeoutException
        || message.contains("timed out")
        || message.contains("timeout")) {
      return "timeout";
    }
    if (message.contains("reset") || message.contains("broken pipe")) {
      return "reset";
    }
    if (cause instanceof ConnectException || message.contains("refused")) {
      return "connect";
    }
    if (cause instanceof EOFException || message.contains("end of") || message.contains("closed")) {
      return "closed early";
    }
    return "other";
  }
}
