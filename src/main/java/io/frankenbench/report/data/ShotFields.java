package io.frankenbench.report.data;

import io.frankenbench.record.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a line of {@code raw/shots.jsonl}, in their order. */
public final class ShotFields {

  /** What names a cell; the same columns begin each row of {@code summary.csv}. */
  public static final List<Field> CELL =
      List.of(
          Field.text("suite", "the suite that the cell belongs to"),
          Field.text("contender", "its id, library-model"),
          Field.text("library", "the first part of the id; raw: bare sockets, sleep: no network"),
          Field.text("model", "the rest of the id"),
          Field.whole(
              "requests",
              "1",
              "N; tasks, if they only sleep; where N is above 40,000, warm-ups and musters have as"
                  + " many as may be in flight, and at least 40,000"),
          Field.whole("in_flight", "1", "the in-flight limit; N means none"),
          Field.whole("body_bytes", "B", "size of each answer's body"),
          Field.text("connections", "fresh: each shot opens its own; warm: those of the muster"),
          Field.text("delay", "distribution of the delays, as --delay takes it"),
          Field.number("time_scale", "1", "factor on the delays; warm-ups shorten them further"),
          Field.text(
              "protocol", "h1: HTTP/1.1; h2: HTTP/2 in clear text; none: the tasks only sleep"),
          Field.text("variant", "what else sets the cell apart", "nothing does"));

  private static final List<Field> POSITION =
      List.of(
          Field.whole("block", "1", "number of the block, from 0"),
          Field.whole("fork", "1", "number of the JVM in its block and cell; above 0: run again"),
          Field.whole("shot", "1", "number of the shot in its JVM, from 0"),
          Field.text(
              "phase",
              "cold: the first of a JVM, at full length; warmup: compressed in time; muster: all"
                  + " are held until the in-flight limit is reached; measured: the published ones;"
                  + " recovery: few requests after a shot whose requests might fail"),
          Field.whole("order_seed", "1", "shuffled the cells of each block"),
          Field.whole("seed", "1", "seed of this shot's delays, the same for every contender"),
          Field.text("started_at", "when it was announced, ISO 8601, UTC"));

  private static final List<Field> VERDICT =
      List.of(
          Field.text(
              "status",
              "valid; limited by something outside the contender, so not ranked: kernel-limited"
                  + " (the kernel's TCP), cpu-limited (the CPU quota of the control group),"
                  + " server-limited (the server was late by more than 5 ms and a tenth of the"
                  + " excess, 99th percentile; only told where the ideal is 1 s or more); void"),
          Field.text("reason", "why it is not simply valid, in words", "it is valid"),
          Field.map("objections", "what each check said that objected, by its name", "none did"),
          Field.flag(
              "outside",
              "true: neither client nor server can have caused it, so it may be run again",
              "otherwise"));

  private static final List<Field> DETAILS =
      List.of(
          Field.text(
              "overhead_histogram",
              "how much later than ideal the requests finished: an HdrHistogram of microseconds, 2"
                  + " significant digits, V2 compressed, in Base64; without those that were early",
              "no measured shot, or only a part of the requests succeeded"),
          Field.whole(
              "overhead_negative",
              "1",
              "requests that finished before their ideal",
              "there were none"),
          Field.text(
              "lateness_histogram",
              "how late the server began its responses, in the same form",
              "a shot without samples, or the tasks only sleep"),
          Field.map(
              "kernel",
              "counters of /proc/net/netstat and /proc/net/snmp that moved during the shot, by"
                  + " their names there, and by how much; RetransSegsLessTCPLossProbes is a"
                  + " difference of two",
              "none moved, or none could be read"),
          Field.map(
              "disturbances",
              "foreign_cpu and steal: shares (0 to 1) of the machine's CPU time that went to other"
                  + " programs and to the hypervisor; swapped_pages: pages swapped in or out;"
                  + " throttled_periods: periods in which the CPU quota was used up; from /proc;"
                  + " where foreign_cpu is there, each of the others that is not was 0",
              "none could be read; a compressed warm-up"),
          Field.map(
              "error_classes",
              "errors as the client met them, by class: count (how many) and example (the message"
                  + " of the first); the class thrown: the batch as a whole failed",
              "there were none"),
          Field.whole(
              "gc_count", "1", "garbage collections in the client's JVM", "there were none"),
          Field.whole("gc_millis", "ms", "time they took", "it was under 1 ms"),
          Field.map(
              "settings", "what the contender says is in effect", "any but a JVM's first shot"),
          Field.list(
              "samples",
              "up to 25 requests in full, spread evenly over the ids, each an array (see below)",
              "any but the last measured shot of a cell's first JVM in block 0"));

  private static final List<Field> METRICS =
      Arrays.stream(Metric.values()).filter(Metric::isOfShots).map(Field::of).toList();

  /** The values of each of {@code samples}, in their order. */
  public static final List<Field> SAMPLE =
      List.of(
          Field.whole("id", "1", "number of the request, from 0"),
          sampled("submitted", "the client began it"),
          sampled("accepted", "the server accepted its connection; negative: it was there before"),
          sampled("read", "the server had read it"),
          sampled("started", "the server began the response"),
          sampled("last_write", "the server had handed the last byte to the kernel"),
          sampled("done", "the client had the last byte"),
          Field.number("ideal", "ms", "when it ends in the ideal schedule"));

  /** All of a line, side by side. */
  public static final List<Field> ALL =
      Stream.of(CELL, POSITION, VERDICT, METRICS, DETAILS).flatMap(List::stream).toList();

  private ShotFields() {}

  private static Field sampled(String name, String what) {
    return Field.number(name, "ms", "when " + what, "null: it was not seen, or on another host");
  }
}
