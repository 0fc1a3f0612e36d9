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

  private static final List<Column<CellResult>> COLUMNS =
      List.of(
          Column.CONTENDER.as("model"),
          Column.number("tasks", cell -> Words.grouped(cell.cell().requests())),
          Column.number("time, s", Metric.MAKESPAN, 3),
          Column.RATIO,
          Column.number("cold, s", Metric.COLD_MAKESPAN, 3),
          Column.number("until all had begun, s", Metric.ISSUE_WINDOW, 3),
          Column.number("heap per waiting task, B", Metric.BYTES_PER_TASK, Words::grouped),
          Column.number(
              "CPU, µs/task",
              cell -> enough(cell) ? Column.CLIENT_CPU.cell().apply(cell) : Words.NONE),
          Column.ALLOCATED.as("allocated, B/task"),
          Column.number("GC, ms", cell -> Column.orNone(collecting(cell), Words::grouped)),
          Column.PEAK_THREADS,
          Column.PEAK_RSS.as("peak RSS, MB"),
          Column.STATUS);

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
    blocks.add(Column.table(COLUMNS, results.cells()));
    blocks.addAll(Tables.notes(results.cells()));
    return blocks;
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
