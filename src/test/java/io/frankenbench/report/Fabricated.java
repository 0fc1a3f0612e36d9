package io.frankenbench.report;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.record.Cell;
import io.frankenbench.record.ForeignCpu;
import io.frankenbench.record.Histograms;
import io.frankenbench.record.Json;
import io.frankenbench.record.Metric;
import io.frankenbench.record.Position;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.record.Readings;
import io.frankenbench.record.Shot;
import io.frankenbench.record.ShotStatus;
import io.frankenbench.record.Verdict;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Fabricated shots, to test and to look at reports. None of these figures was ever measured.
 *
 * <p>{@code main} writes a folder and renders it: arguments are the folder and the blocks.
 */
public final class Fabricated {
  private static final List<String> CONTENDERS =
      List.of(
          "okhttp-pool",
          "okhttp-virtual",
          "ahc-async",
          "ahc-async-twin",
          "jdk-future",
          "raw-selector",
          "raw-virtual");
  private static final double[] SLOWNESS = {2.4, 1.1, 0.62, 0.625, 0.5, 0.2, 0.24};

  static final String HOSTILE = "evil</script><script>alert('1')</script><img src=x onerror=\"y\">";

  private final List<Shot> shots = new ArrayList<>();
  private Map<String, Double> disturbances = Map.of();
  private final List<Shot> longShots = new ArrayList<>();
  private final ObjectNode environment = Json.MAPPER.createObjectNode();
  private final Random random = new Random(1);

  static void main(String[] args) throws IOException, InterruptedException {
    Path dir = Path.of(args[0]);
    Fabricated run = everything(Integer.parseInt(args[1]));
    List<String> more = List.of(args).subList(2, args.length);
    if (more.contains("long")) {
      run.withLongSeries();
    }
    if (more.contains("hostile")) {
      run.withHostileStrings();
    }
    run.write(dir);
    Report report = Report.render(dir);
    report.answers().values().forEach(System.out::println);
    report.unfinished().forEach(System.out::println);
  }

  /** An empty run of so many blocks and measured shots. */
  public static Fabricated run(int blocks, int measured) {
    Fabricated run = new Fabricated();
    run.environment.put("cpu", "Fabricated CPU").put("cores", 2).put("kernel", "0.0-test");
    run.environment.putObject("limits").put("open_files", 1048576).put("somaxconn", 4096);
    run.environment.putArray("flags").add("-XX:+UseG1GC").add("-Xmx2g");
    run.environment
        .putObject("run")
        .put("command", "./run-bench.sh run headline --blocks " + blocks)
        .put("blocks", blocks)
        .put("shots", measured)
        .put("started", "2001-02-03T04:05:06Z")
        .putArray("suites")
        .add("headline");
    return run;
  }

  /** Everything the headline can look like: fresh and warm, void, kernel-limited, partial. */
  public static Fabricated everything(int blocks) {
    Fabricated run = run(blocks, 3);
    for (Connections connections : Connections.values()) {
      for (int c = 0; c < CONTENDERS.size(); c++) {
        run.cell(c, workload(1_000, 1024, connections), blocks);
        run.cell(c, workload(10_000, 1024, connections), blocks);
        if (connections == Connections.FRESH) {
          run.cell(c, workload(10_000, 450_000, connections), blocks);
        }
      }
    }
    run.skip("vertx-future", 10_000, "needs 20,003 open files; this machine allows 4,096");
    return run;
  }

  public static Workload workload(int requests, int bodyBytes, Connections connections) {
    return new Workload(requests, requests, Delays.original(), 1, 0, bodyBytes, connections);
  }

  private void cell(int c, Workload workload, int blocks) {
    Cell cell = Cell.of("headline", CONTENDERS.get(c), workload, "");
    boolean book = workload.bodyBytes() == 450_000;
    boolean fresh = workload.connections() == Connections.FRESH;
    boolean large = workload.requests() == 10_000;
    double excess = SLOWNESS[c] * (fresh ? 1 : 0.4) * (large ? 1 : 0.07) * (book ? 2.2 : 1);
    for (int block = 0; block < blocks; block++) {
      for (int shot = 0; shot < 10; shot++) {
        Phase phase =
            shot == 0
                ? Phase.COLD
                : shot < 6 ? Phase.WARMUP : shot == 6 ? Phase.MUSTER : Phase.MEASURED;
        Verdict verdict = Verdict.VALID;
        if (book && c == 0 && phase == Phase.MEASURED) {
          verdict = Verdict.voided("the client counted 9,997 responses, the server 10,000");
        } else if (book && c == 2 && shot == 8) {
          verdict = Verdict.limited(ShotStatus.KERNEL_LIMITED, "TCPRcvQDrop rose by 1204");
        } else if (!large && c == 1 && block == 0 && shot == 7) {
          verdict = Verdict.voided("ListenOverflows rose by 3");
        }
        double settling = 1 + 2.5 * Math.exp(-shot / 1.6);
        double noise = 1 + 0.08 * random.nextGaussian();
        add(cell, block, shot, phase, verdict, metrics(workload, excess * settling * noise, c));
      }
    }
  }

  /** During all that is added from now on, other programs use this share of the CPU time. */
  Fabricated beside(double foreignShare) {
    disturbances = Map.of(ForeignCpu.NAME, foreignShare);
    return this;
  }

  /** Adds a shot with the figures {@code metrics}. */
  Fabricated add(Cell cell, int block, int shot, Phase phase, Verdict verdict, Readings metrics) {
    Histogram overhead = overhead(cell.requests(), metrics.get(Metric.EXCESS));
    shots.add(
        new Shot(
            cell,
            new Position(block, 0, shot, phase, 42, 7, "2001-02-03T04:05:06Z"),
            verdict,
            metrics.get(Metric.OVERHEAD_P50) == null ? metrics : with(metrics, overhead),
            phase == Phase.MEASURED ? Histograms.compressed(overhead) : null,
            cell.requests() - overhead.getTotalCount(),
            null,
            Map.of(),
            disturbances,
            Map.of(),
            2,
            30,
            Map.of("in-flight limit", "" + cell.inFlight(), "retries", "0", "protocol", "HTTP/1.1"),
            List.of()));
    return this;
  }

  private static Histogram overhead(int requests, @Nullable Double excess) {
    Histogram overhead = Histograms.micros();
    for (int i = 1; excess != null && i <= 1000; i++) {
      double share = i / 1000.0;
      overhead.recordValueWithCount(
          Math.round(1e6 * Math.max(0, excess) * share * share),
          Math.max(0, requests / 1000 - (i <= 3 ? 1 : 0))); // three were early
    }
    return overhead;
  }

  /** The same figures with those that the histogram gives. */
  private static Readings with(Readings metrics, Histogram overhead) {
    return metrics
        .with(Metric.OVERHEAD_P50, overhead.getValueAtPercentile(50) / 1e3)
        .with(Metric.OVERHEAD_P99, overhead.getValueAtPercentile(99) / 1e3)
        .with(Metric.OVERHEAD_MAX, overhead.getValueAtPercentile(100) / 1e3);
  }

  /** Adds a measured shot for each of these makespans, each in a block of its own. */
  Fabricated inBlocks(Cell cell, double... makespans) {
    for (int block = 0; block < makespans.length; block++) {
      makespans(cell, block, makespans[block]);
    }
    return this;
  }

  /** Adds measured shots of one block with these makespans, over an ideal of 3 s. */
  public Fabricated makespans(Cell cell, int block, double... makespans) {
    for (double makespan : makespans) {
      measured(cell, block, makespan(makespan));
    }
    return this;
  }

  /** Adds a measured shot that counts. */
  Fabricated measured(Cell cell, int block, Readings metrics) {
    return add(cell, block, next(cell, block), Phase.MEASURED, Verdict.VALID, metrics);
  }

  private int next(Cell cell, int block) {
    return (int)
        shots.stream()
            .filter(shot -> shot.cell().equals(cell) && shot.position().block() == block)
            .count();
  }

  /** Adds a measured shot that does not count. */
  public Fabricated voided(Cell cell, int block, String reason) {
    Verdict verdict = Verdict.voided(reason);
    return add(cell, block, next(cell, block), Phase.MEASURED, verdict, makespan(3.5));
  }

  /** Adds a measured shot of 3.5 s of which the kernel was the limit. */
  public Fabricated limited(Cell cell, int block, String reason) {
    Verdict verdict = Verdict.limited(ShotStatus.KERNEL_LIMITED, reason);
    return add(cell, block, next(cell, block), Phase.MEASURED, verdict, makespan(3.5));
  }

  /** A few whole forks with all figures: of {@code raw-selector} and another, in two blocks. */
  public static Fabricated small() {
    Fabricated run = run(2, 3);
    run.cell(2, workload(1_000, 1024, Connections.FRESH), 2);
    run.cell(5, workload(1_000, 1024, Connections.FRESH), 2);
    return run;
  }

  /** The figures of a results folder, without drawing anything. */
  public static String summary(Path dir) throws IOException, InterruptedException {
    Report.render(dir, charts -> charts.stream().collect(toMap(Chart::name, _ -> "<svg></svg>")));
    return Files.readString(dir.resolve("summary.csv"));
  }

  /** The figures of a shot of {@code makespan} seconds over an ideal of 3 s; no others. */
  static Readings makespan(double makespan) {
    return Readings.NONE
        .with(Metric.MAKESPAN, makespan)
        .with(Metric.LAST_BYTE, makespan)
        .with(Metric.IDEAL, 3.0)
        .with(Metric.BOUND, 3.0)
        .with(Metric.RATIO_TO_IDEAL, makespan / 3)
        .with(Metric.EXCESS, makespan - 3)
        .with(Metric.ERRORS, 0.0);
  }

  private Readings metrics(Workload workload, double excess, int c) {
    double n = workload.requests();
    return Readings.NONE
        .with(Metric.MAKESPAN, 3 + excess)
        .with(Metric.LAST_BYTE, 3 + excess - 0.001)
        .with(Metric.IDEAL, 3.0)
        .with(Metric.BOUND, 3.0)
        .with(Metric.RATIO_TO_IDEAL, 1 + excess / 3)
        .with(Metric.EXCESS, excess)
        .with(Metric.ISSUE_WINDOW, excess * (c == 1 ? 1.15 : 0.7))
        .with(Metric.OVERHEAD_P50, excess * 250)
        .with(Metric.OVERHEAD_P99, excess * 980)
        .with(Metric.OVERHEAD_MAX, excess * 1000)
        .with(Metric.CPU_PER_REQUEST, 40 + 180 * excess)
        .with(Metric.SERVER_CPU_PER_REQUEST, 31.0 + c)
        .with(Metric.ALLOC_PER_REQUEST, 2_000.0 + 9_000 * SLOWNESS[c])
        .with(Metric.PEAK_RSS, 280 + 400 * SLOWNESS[c])
        .with(Metric.LIVE_HEAP, 60 + 20.0 * c)
        .with(Metric.PEAK_THREADS, c == 0 ? n + 14 : 20.0 + c)
        .with(
            Metric.CONNECTIONS_OPENED,
            workload.connections() == Connections.FRESH ? n - n / 50 * c : 0.0)
        .with(Metric.PEAK_IN_FLIGHT, n)
        .with(Metric.SERVER_LATENESS_P99, 2.345)
        .with(Metric.MACHINE_BUSY, c == 0 ? 0.93 : 0.5 + 0.05 * c)
        .with(Metric.ERRORS, 0.0);
  }

  Fabricated skip(String contender, int requests, String reason) {
    ObjectNode run = (ObjectNode) environment.get("run");
    ArrayNode skipped = run.withArray("skipped");
    skipped
        .addObject()
        .put("suite", "headline")
        .put("contender", contender)
        .put("requests", requests)
        .put("in_flight", requests)
        .put("body_bytes", 1024)
        .put("connections", "fresh")
        .put("reason", reason);
    return this;
  }

  /** Adds what a careless report would let act: markup in reasons and facts. */
  Fabricated withHostileStrings() {
    voided(
        Cell.of("headline", "a-b", workload(10_000, 1024, Connections.FRESH), ""),
        0,
        HOSTILE + "\n| x | y |");
    environment.put("<b>fact</b>", HOSTILE);
    ((ObjectNode) environment.get("run")).put("command", "```\n" + HOSTILE);
    return this;
  }

  Fabricated withLongSeries() {
    for (Shot shot : List.copyOf(shots)) {
      Cell cell = shot.cell();
      if (cell.requests() == 10_000
          && cell.bodyBytes() == 1024
          && cell.fresh()
          && shot.position().block() == 0
          && shot.position().shot() == 0) {
        int c = CONTENDERS.indexOf(cell.contender());
        for (int i = 0; i < 20; i++) {
          double excess =
              SLOWNESS[c] * (1 + 3 * Math.exp(-i / 2.0)) * (1 + 0.05 * random.nextGaussian());
          longShots.add(
              new Shot(
                  Cell.of(
                      "warm-up", cell.contender(), workload(10_000, 1024, Connections.FRESH), ""),
                  new Position(0, 0, i, Phase.MEASURED, 42, 7, "2001-02-03T04:05:06Z"),
                  Verdict.VALID,
                  makespan(3 + excess),
                  null,
                  0,
                  null,
                  Map.of(),
                  Map.of(),
                  Map.of(),
                  0,
                  0,
                  Map.of(),
                  List.of()));
        }
      }
    }
    return this;
  }

  /** All that was fabricated, as if read from its files. */
  Evidence evidence() {
    return new Evidence(
        shots, new Settling(longShots, new Environment(environment)), new Environment(environment));
  }

  Results results() {
    return Results.of(evidence());
  }

  public ObjectNode environment() {
    return environment;
  }

  public Path write(Path dir) throws IOException {
    List<Shot> all = new ArrayList<>(shots);
    all.addAll(longShots);
    lines(dir.resolve("raw"), all);
    ObjectNode suites = Json.MAPPER.createObjectNode();
    suites.withObject("suites").set("headline", environment);
    Json.MAPPER.writeValue(dir.resolve("environment.json").toFile(), suites);
    return dir;
  }

  private static void lines(Path folder, List<Shot> shots) throws IOException {
    Files.createDirectories(folder);
    StringBuilder lines = new StringBuilder();
    for (Shot shot : shots) {
      lines.append(Json.MAPPER.writeValueAsString(shot)).append('\n');
    }
    Files.writeString(folder.resolve("shots.jsonl"), lines.toString());
  }
}
