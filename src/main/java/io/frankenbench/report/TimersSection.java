package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.record.Shot;
import io.frankenbench.stats.Quantiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks that only sleep: how many wait at once, how late they wake, and what each holds. */
final class TimersSection implements Section {
  private static final int FEWEST_TASKS = 1_000;

  private static final List<Block.Column> COLUMNS =
      List.of(
          Block.text("model"),
          Block.number("tasks"),
          Block.number("time, s"),
          Block.number("ratio to ideal (low\u2060–\u2060high)"),
          Block.number("cold, s"),
          Block.number("until all had begun, s"),
          Block.number("heap per waiting task, B"),
          Block.number("CPU, µs/task"),
          Block.number("allocated, B/task"),
          Block.number("GC, ms"),
          Block.number("peak threads"),
          Block.number("peak RSS, MB"),
          Block.text("status"));

  @Override
  public List<String> sentences(Results results) {
    return TimersSentences.of(results);
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    return TimersChart.of(results, theme).stream().toList();
  }

  @Override
  public List<Block> details(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, "timers: tasks that only sleep"));
    blocks.add(
        new Block.Paragraph(
            "No network and no server. The clock runs from the hand-over of all tasks to the"
                + " return, so starting them is part of the time; the ideal is the delay itself, in"
                + " sequence the sum of the delays. Each task must end exactly once and not before"
                + " its delay. What a waiting task holds comes from the muster, a shot apart in"
                + " which all tasks are held until all wait together: the heap in use after a"
                + " collection then, less the same before the shot, divided by the tasks (from"
                + " 1,000 on). The stack of a platform thread is not in the heap: it shows in the"
                + " peak RSS, together with as much of the fixed heap as was ever touched. CPU time is"
                + " counted in ticks of 10 ms for the whole process, which is 1 µs for each of"
                + " 10,000 tasks."));
    blocks.add(new Block.Table(COLUMNS, results.cells().stream().map(TimersSection::row).toList()));
    blocks.addAll(Tables.notes(results.cells()));
    return blocks;
  }

  private static List<String> row(CellResult cell) {
    Figure ratio = cell.figure(Metric.RATIO_TO_IDEAL);
    Double collecting = collecting(cell);
    return List.of(
        cell.cell().contender(),
        Words.grouped(cell.cell().requests()),
        Tables.show(cell, Metric.MAKESPAN, x -> Words.fixed(x, 3)),
        ratio == null ? Words.NONE : Words.fixed(ratio.median(), 3) + Tables.interval(ratio),
        Tables.show(cell, Metric.COLD_MAKESPAN, x -> Words.fixed(x, 3)),
        Tables.show(cell, Metric.ISSUE_WINDOW, x -> Words.fixed(x, 3)),
        Tables.show(cell, Metric.BYTES_PER_TASK, Words::grouped),
        enough(cell) ? Tables.show(cell, Metric.CPU_PER_REQUEST, Words::brief) : Words.NONE,
        Tables.show(cell, Metric.ALLOC_PER_REQUEST, Words::grouped),
        collecting == null ? Words.NONE : Words.grouped(collecting),
        Tables.show(cell, Metric.PEAK_THREADS, Words::grouped),
        Tables.show(cell, Metric.PEAK_RSS, Words::grouped),
        Tables.status(cell));
  }

  /** True if a tick of CPU time, 10 ms, is no more than a few microseconds of each task. */
  private static boolean enough(CellResult cell) {
    return cell.cell().requests() >= FEWEST_TASKS;
  }

  /** Milliseconds of garbage collection in a measured shot; {@code null} if there was none. */
  private static @Nullable Double collecting(CellResult cell) {
    double[] millis = cell.measured().stream().mapToDouble(Shot::gcMillis).toArray();
    return millis.length == 0 ? null : Quantiles.median(millis);
  }
}
