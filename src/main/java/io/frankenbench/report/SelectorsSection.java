package io.frankenbench.report;

import io.frankenbench.record.Metric;
import io.frankenbench.report.Asked.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it costs to ask which of many connections are ready: poll, epoll and io_uring. */
final class SelectorsSection implements Section {
  /** From this factor on, poll's walk over all connections is worth a word. */
  private static final double MUCH = 1.5;

  /** A ratio no farther from 1 than this is none to speak of. */
  private static final double LITTLE = 0.05;

  private static final Map<Way, String> NETTY =
      Map.of(
          Way.NIO, "the JDK's selectors",
          Way.NETTY_EPOLL, "Netty's own epoll",
          Way.NETTY_IO_URING, "Netty's io_uring");

  private static final List<Column<Asked>> COLUMNS =
      List.of(
          Column.text("client", Asked::client),
          Column.text("asks by", one -> one.way().toString()),
          Column.number("open connections", one -> Words.grouped(one.open())),
          Column.CLIENT_CPU.of(Asked::result),
          Column.SERVER_CPU.of(Asked::result),
          Column.number("makespan,\u00a0s", Metric.MAKESPAN, 3).of(Asked::result),
          Column.number("ratio to ideal", Metric.RATIO_TO_IDEAL, 3).of(Asked::result),
          Column.number("machine busy,\u00a0%", Metric.MACHINE_BUSY, x -> Words.fixed(100 * x, 0))
              .of(Asked::result),
          Column.text(
              "status",
              one ->
                  one.result().status()
                      + (one.tookEffect() ? "" : ", but it asked in another way")));

  @Override
  public List<String> sentences(Results results) {
    List<Asked> all =
        asked(results).stream()
            .filter(Asked::tookEffect)
            .filter(one -> one.result().median(Metric.CPU_PER_REQUEST) != null)
            .toList();
    List<String> sentences = new ArrayList<>();
    all.stream()
        .map(Asked::client)
        .distinct()
        .forEach(client ->
            between(all.stream().filter(one -> one.client().equals(client)).toList())
                .ifPresent(sentences::add));
    transports(all).ifPresent(sentences::add);
    time(all).ifPresent(sentences::add);
    if (sentences.isEmpty()) {
      return List.of("No cell of this suite has figures, so there is no answer yet.");
    }
    return results.blocks() < Figure.ENOUGH_BLOCKS ? Words.asLook(sentences) : sentences;
  }

  private static List<Asked> asked(Results results) {
    return results.cells().stream()
        .map(Asked::of)
        .sorted(
            Comparator.comparing(Asked::client)
                .reversed() // bare sockets first
                .thenComparingInt(Asked::open)
                .thenComparing(Asked::way))
        .toList();
  }

  private static String fewer(int open, double ratio) {
    boolean same = Math.abs(ratio - 1) < LITTLE;
    return "; with "
        + Words.grouped(open)
        + (same ? " both cost the same" : " it is " + Words.brief(ratio) + " times as much");
  }

  /** Poll against epoll by one client, where both have figures. */
  private static Optional<String> between(List<Asked> its) {
    List<Integer> both =
        its.stream()
            .map(Asked::open)
            .distinct()
            .filter(open -> cpu(its, Way.POLL, open) != null)
            .filter(open -> cpu(its, Way.EPOLL, open) != null)
            .toList();
    if (both.isEmpty()) {
      return Optional.empty();
    }
    int most = both.getLast();
    double poll = Objects.requireNonNull(cpu(its, Way.POLL, most));
    double epoll = Objects.requireNonNull(cpu(its, Way.EPOLL, most));
    String few =
        both.size() == 1
            ? ""
            : fewer(
                both.getFirst(),
                Objects.requireNonNull(cpu(its, Way.POLL, both.getFirst()))
                    / Objects.requireNonNull(cpu(its, Way.EPOLL, both.getFirst())));
    return Optional.of(
        "With %s open connections, %s spends %s µs of CPU per request if its selector asks poll, %s"
                .formatted(
                    Words.grouped(most),
                    its.getFirst().client(),
                    Words.brief(poll),
                    Words.brief(epoll))
            + " if it asks epoll: %s times as much".formatted(Words.brief(poll / epoll))
            + (poll / epoll < MUCH ? "" : ", since poll looks at every one of them each time")
            + few
            + ".");
  }

  private static @Nullable Double cpu(List<Asked> its, Way way, int open) {
    return its.stream()
        .filter(one -> one.way() == way && one.open() == open)
        .map(one -> one.result().median(Metric.CPU_PER_REQUEST))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Netty's transports, at the most connections. */
  private static Optional<String> transports(List<Asked> all) {
    List<Asked> its = all.stream().filter(one -> NETTY.containsKey(one.way())).toList();
    int most = its.stream().mapToInt(Asked::open).max().orElse(0);
    List<Asked> largest = its.stream().filter(one -> one.open() == most).toList();
    List<String> parts =
        largest.stream()
            .map(one ->
                "%s µs of CPU over %s"
                    .formatted(
                        Words.brief(Objects.requireNonNull(cpu(largest, one.way(), most))),
                        NETTY.get(one.way())))
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "With %s open connections, a request of %s costs %s."
                .formatted(Words.grouped(most), largest.getFirst().client(), Words.list(parts)));
  }

  /** How much of it the caller notices. */
  private static Optional<String> time(List<Asked> all) {
    int most =
        all.stream()
            .filter(one -> one.result().median(Metric.RATIO_TO_IDEAL) != null)
            .mapToInt(Asked::open)
            .max()
            .orElse(0);
    List<Asked> timed =
        all.stream()
            .filter(one -> one.open() == most)
            .filter(one -> one.result().median(Metric.RATIO_TO_IDEAL) != null)
            .sorted(Comparator.comparingDouble(SelectorsSection::ratio))
            .toList();
    return timed.size() < 2
        ? Optional.empty()
        : Optional.of(
            "In time, they then take from %s to %s."
                .formatted(ratioOf(timed.getFirst()), ratioOf(timed.getLast())));
  }

  private static double ratio(Asked one) {
    return Objects.requireNonNull(one.result().median(Metric.RATIO_TO_IDEAL));
  }

  private static String ratioOf(Asked one) {
    return "%s × the ideal (%s, %s)".formatted(Words.fixed(ratio(one), 3), one.client(), one.way());
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    return SelectorsChart.of(asked(results), theme).stream().toList();
  }

  @Override
  public List<Block> details(Results results) {
    List<Asked> all = asked(results);
    List<String> notes = new ArrayList<>();
    notes.add(
        "Delays are anything from 0 to 3 s and all connections are open beforehand, so that answers"
            + " trickle in: at any time few of many connections have something to say. The CPU time"
            + " is that of the whole client; with few requests most of it is the JVM's own.");
    for (Asked one : all) {
      if (!one.result().reasons().isEmpty()) {
        notes.add(
            one.result().cell().contender()
                + " at "
                + one.result().workload().sentence()
                + " is "
                + one.result().status()
                + ": "
                + String.join("; ", one.result().reasons())
                + ".");
      }
    }
    return List.of(
        new Block.Heading(3, "selectors: who asks in which way"),
        Column.table(COLUMNS, all),
        new Block.Points(notes));
  }
}
