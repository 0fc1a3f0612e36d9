package io.frankenbench.report;

import java.util.ArrayList;
import java.util.List;

/** Numbered notes to a table; a note that is said twice keeps its number. */
final class Notes {
  private final List<String> sentences = new ArrayList<>();

  /** The mark that leads to {@code sentence}, such as [3]. */
  String mark(String sentence) {
    if (!sentences.contains(sentence)) {
      sentences.add(sentence);
    }
    return number(sentences.indexOf(sentence));
  }

  /** All notes, each behind its mark. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      lines.add(number(i) + " " + sentences.get(i));
    }
    return lines;
  }

  private static String number(int place) {
    return "[" + (place + 1) + "]";
  }
}
