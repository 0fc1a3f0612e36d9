package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.report.Untouched.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences on libraries with nothing set. */
final class DefaultsWords {
  /** Characters of a failure's words. */
  private static final int FAILURE_LENGTH = 90;

  private DefaultsWords() {}

  /**
   * Of the largest fan-out in full, of the others briefly; at least one sentence.
   *
   * @param all in the order of their workloads
   * @param look true if there are too few blocks for a claim
   */
  static List<String> of(List<Untouched> all, boolean look) {
    if (all.isEmpty()) {
      return List.of("No cell of this suite has an outcome, so there is no answer yet.");
    }
    int most = all.stream().mapToInt(Untouched::requests).max().getAsInt();
    List<Untouched> largest = with(all, most);
    List<String> sentences = new ArrayList<>();
    sentences.add(fine(largest, most, look));
    each(largest, Kind.CRAWLING)
        .map(parts -> "Crawling, held to a few in flight by a limit nobody set: " + parts + ".")
        .ifPresent(sentences::add);
    each(largest, Kind.REFUSED)
        .map(parts -> "Refusing requests: " + parts + ".")
        .ifPresent(sentences::add);
    each(largest, Kind.STOPPED)
        .map(parts -> "Too slow, and few requests in flight do not explain it: " + parts + ".")
        .ifPresent(sentences::add);
    all.stream()
        .map(Untouched::requests)
        .distinct()
        .sorted()
        .filter(requests -> requests < most)
        .forEach(requests -> sentences.add(briefly(with(all, requests), requests)));
    if (all.stream().anyMatch(one -> one.kind() == Kind.CRAWLING || one.kind() == Kind.REFUSED)) {
      sentences.add("The table has the settings behind each of them.");
    }
    return sentences;
  }

  private static List<Untouched> with(List<Untouched> all, int requests) {
    return all.stream().filter(one -> one.requests() == requests).toList();
  }

  private static List<Untouched> ofKind(List<Untouched> all, Kind kind) {
    return all.stream().filter(one -> one.kind() == kind).toList();
  }

  private static String fine(List<Untouched> all, int requests, boolean look) {
    List<String> fine =
        ofKind(all, Kind.FINE).stream()
            .map(one -> one.contender() + ratio(" (", one, ")"))
            .toList();
    return (look ? "A look, not a claim: with" : "With")
        + " nothing set and "
        + Words.grouped(requests)
        + " requests at once, "
        + (fine.isEmpty() ? "none" : Words.grouped(fine.size()))
        + " of "
        + Words.count(all.size(), "client")
        + (fine.size() == 1 ? " fetches" : " fetch")
        + " them all in the time given, held back by no limit"
        + (fine.isEmpty()
            ? ""
            : ": " + Words.list(fine) + ", an ideal so short that connecting is most of the time")
        + ".";
  }

  /** Those of one kind, each with what became of it; empty if there are none. */
  private static Optional<String> each(List<Untouched> all, Kind kind) {
    List<String> parts =
        ofKind(all, kind).stream().map(one -> one.contender() + " (" + told(one) + ")").toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(Words.list(parts));
  }

  private static String briefly(List<Untouched> all, int requests) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<String> names =
          ofKind(all, kind).stream().map(one -> one.contender() + bracket(one)).toList();
      if (!names.isEmpty()) {
        parts.add(kind + ": " + Words.list(names));
      }
    }
    return "With " + Words.grouped(requests) + " requests, " + String.join("; ", parts) + ".";
  }

  private static String bracket(Untouched one) {
    return switch (one.kind()) {
      case FINE -> ratio(" (", one, ")");
      case STOPPED, CRAWLING -> " (" + peak(one) + ")";
      case REFUSED -> " (" + Words.grouped(one.failed()) + " failed)";
    };
  }

  /** "fine, 4.21 ×"; "crawling, 20 in flight"; "refused 5,648"; "stopped, 3,711 in flight". */
  static String brief(Untouched one) {
    String inFlight = one.peak().map(peak -> ", " + Words.grouped(peak) + " in flight").orElse("");
    Double ratio = one.median(Metric.RATIO_TO_IDEAL);
    String rest =
        switch (one.kind()) {
          case FINE -> ratio == null ? "" : ", " + Words.brief(ratio) + " ×";
          case CRAWLING, STOPPED -> inFlight;
          case REFUSED -> " " + Words.grouped(one.failed());
        };
    return one.kind() + rest;
  }

  /** "crawling: at most 20 in flight, 25.3 × the ideal". */
  static String outcome(Untouched one) {
    return switch (one.kind()) {
      case FINE -> "fine" + ratio(": ", one, "");
      case STOPPED -> told(one);
      case CRAWLING, REFUSED -> one.kind() + ": " + told(one);
    };
  }

  private static String told(Untouched one) {
    Outcomes outcomes = one.outcomes();
    String stopped = "stopped after " + Words.grouped(outcomes.succeeded()) + " of them";
    return switch (one.kind()) {
      case FINE -> ratio("", one, "");
      case CRAWLING -> peak(one) + ", " + (outcomes.hung() ? stopped : ratio("", one, ""));
      case STOPPED -> stopped + ", " + peak(one);
      case REFUSED -> refused(one) + (outcomes.hung() ? "; " + stopped : "");
    };
  }

  private static String refused(Untouched one) {
    Outcomes outcomes = one.outcomes();
    if (outcomes.thrown() != null) {
      return "gave up the whole batch with " + Words.cut(outcomes.thrown(), FAILURE_LENGTH);
    }
    return Words.grouped(one.failed())
        + " of "
        + Words.grouped(one.requests())
        + " failed"
        + one.failedOverall().map(range -> ", " + range + " in all its shots").orElse("")
        + (outcomes.failure() == null
            ? " without a word"
            : ", most with " + Words.cut(outcomes.failure(), FAILURE_LENGTH));
  }

  private static String peak(Untouched one) {
    return one.peak()
        .map(peak -> "at most " + Words.grouped(peak) + " in flight")
        .orElse("nobody knows how many in flight");
  }

  private static String ratio(String before, Untouched one, String after) {
    Double ratio = one.median(Metric.RATIO_TO_IDEAL);
    return ratio == null ? "" : before + Words.brief(ratio) + " × the ideal" + after;
  }
}
