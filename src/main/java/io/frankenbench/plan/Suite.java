package io.frankenbench.plan;

import io.frankenbench.measure.Tolerance;
import io.frankenbench.record.Cell;
import java.util.List;

/**
 * A named list of cells that answers one question.
 *
 * @param name as on the command line
 * @param question that it answers
 * @param bench the JMH benchmark that runs its cells
 * @param parts the cells
 * @param pace how a fork goes about it
 * @param quickPace the same where a look is enough
 * @param blocks how many, unless something else is asked
 */
public record Suite(
    String name,
    String question,
    Bench bench,
    List<Part> parts,
    Pace pace,
    Pace quickPace,
    int blocks) {

  /** Its contenders, in the order of presentation. */
  public List<String> contenders() {
    return parts.stream().flatMap(part -> part.contenders().stream()).distinct().toList();
  }

  /** True if every contender can be put into some part of it. */
  public boolean open() {
    return parts.stream().anyMatch(Part::open);
  }

  /** What is an outcome of the shots of {@code cell}, and no fault. */
  public Tolerance tolerance(Cell cell) {
    return parts.stream()
        .filter(part -> part.cells(name).contains(cell))
        .map(part -> part.circumstances().tolerance())
        .findFirst()
        .orElse(Tolerance.NOTHING);
  }

  /** The same with other parts. */
  Suite withParts(List<Part> others) {
    return new Suite(name, question, bench, others, pace, quickPace, blocks);
  }
}
