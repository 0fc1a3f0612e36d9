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
  private static final int LONGEST_EXAMPLE = 200;

  private final Map<String, ErrorClass> classes = new ConcurrentHashMap<>();

  void add(String name, String example) {
    String brief =
        example.length() > LONGEST_EXAMPLE ? example.substring(0, LONGEST_EXAMPLE) + "…" : example;
    classes.merge(name, new ErrorClass(1, brief), (known, _) -> known.plusOne());
  }

  /** Counts {@code failure} by what caused it. */
  public void add(Throwable failure) {
    Throwable cause = unwrap(failure);
    add(name(cause), cause.getClass().getSimpleName() + ": " + cause.getMessage());
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
    if (message.contains("too many open files")) {
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
