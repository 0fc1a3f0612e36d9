package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code environment.json} says of the run of one suite: the machine, and under {@code run}
 * what was asked for. Whatever is missing is said to be missing; nothing here fails.
 *
 * @param json the suite's part of the file
 */
record Environment(JsonNode json) {
  /** Under this name a suite's part keeps what was published of it before. */
  static final String PREVIOUS = "previous";

  /** Of these the versions matter to figures. */
  private static final Set<String> MEASURED =
      Set.of(
          "async-http-client",
          "helidon",
          "httpclient5",
          "jetty",
          "jmh",
          "netty",
          "okhttp",
          "reactor-netty",
          "undertow",
          "vertx");

  private static final Pattern DATE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}");

  private JsonNode run() {
    return json.path("run");
  }

  /** Blocks of which shots are expected: the finished ones if the run was stopped; 0: unknown. */
  int blocks() {
    return run().path("finished_blocks").asInt(run().path("blocks").asInt(0));
  }

  /** Blocks that are complete; without a record, all there are. */
  int finishedBlocks() {
    return run().path("finished_blocks").asInt(Integer.MAX_VALUE);
  }

  /** Measured shots of each cell in each block, as asked; 0 if not recorded. */
  int shots() {
    return run().path("shots").asInt(0);
  }

  /** Why there are no more blocks, as a sentence; empty if not recorded. */
  String ending() {
    String finished = Words.count(run().path("finished_blocks").asInt(0), "block");
    return switch (run().path("stopped").asText("")) {
      case "blocks" -> "All blocks that were asked for are complete.";
      case "budget" ->
          "It ended after "
              + finished
              + ", since no other one fitted into the "
              + Words.grouped(run().path("budget_seconds").asLong())
              + " s that were given.";
      case "until" ->
          "It ended after "
              + finished
              + ", as soon as the 95 % interval of every headline ratio was narrower than "
              + Words.brief(100 * run().path("until").asDouble())
              + " %; stopping at such a moment makes intervals look a little better than they are.";
      case "interrupted" ->
          "It was interrupted, or is still under way: "
              + finished
              + " of those asked for are complete.";
      default -> "";
    };
  }

  /** The question that the suite answers; empty if not recorded. */
  String question() {
    return run().path("question").asText("");
  }

  /** The command that repeats the run; empty if not recorded. */
  String command() {
    JsonNode command = run().path("command");
    if (!command.isArray()) {
      return command.asText("");
    }
    List<String> words = new ArrayList<>();
    command.forEach(word -> words.add(word.asText()));
    return String.join(" ", words);
  }

  /** The day the run began, as ISO 8601 writes it; words if not recorded. */
  String date() {
    Matcher matcher = DATE.matcher(run().path("started").asText(""));
    return matcher.find() ? matcher.group() : "date not recorded";
  }

  /** Version and commit of Frankenbench; only its name if not recorded. */
  String version() {
    List<String> words = new ArrayList<>(List.of("Frankenbench"));
    for (JsonNode word : List.of(json.at("/versions/frankenbench"), json.path("commit"))) {
      if (word.isTextual() && !word.asText().equals("unknown")) {
        words.add(word.asText());
      }
    }
    return String.join(" ", words);
  }

  /** What was kept of the run of this suite that was published before; nothing if none was. */
  JsonNode previous() {
    return json.path(PREVIOUS);
  }

  /** What variables added to every JVM, by their names. */
  Map<String, String> addedOptions() {
    Map<String, String> all = new TreeMap<>();
    json.at("/jvm/added_by")
        .properties()
        .forEach(one -> all.put(one.getKey(), one.getValue().asText()));
    return all;
  }

  /** The processor's name; empty if it was not recorded. */
  String processor() {
    return json.at("/hardware/cpu_model").asText("");
  }

  /** The machine in a line; empty if it was not recorded. */
  String machineInBrief() {
    List<String> parts = new ArrayList<>();
    add(parts, "", json.at("/hardware/cpu_model"), "");
    add(parts, "", json.at("/hardware/logical_cpus"), " CPUs");
    JsonNode quota = json.at("/limits/group/cpu_millis");
    if (quota.isNumber()) {
      parts.add("CPU quota " + Words.brief(quota.asDouble() / 1000) + " CPUs");
    }
    JsonNode memory = json.at("/memory/total_bytes");
    if (memory.isNumber()) {
      parts.add(Words.grouped(memory.asDouble() / 1e9) + " GB of memory");
    }
    add(parts, "", json.path("os"), "");
    add(parts, "kernel ", json.path("kernel"), "");
    add(parts, "Java ", json.at("/jvm/version"), "");
    return String.join(", ", parts);
  }

  /** Files that a process may open; empty if that was not recorded. */
  OptionalInt openFiles() {
    return whole(json.at("/limits/files/hard"));
  }

  /** Ports from which one address can connect to one other; empty if that was not recorded. */
  OptionalInt ports() {
    OptionalInt lowest = whole(json.at("/limits/network/lowest_port"));
    OptionalInt highest = whole(json.at("/limits/network/highest_port"));
    return lowest.isPresent() && highest.isPresent()
        ? OptionalInt.of(highest.getAsInt() - lowest.getAsInt() + 1)
        : OptionalInt.empty();
  }

  private static OptionalInt whole(JsonNode number) {
    return number.canConvertToInt() ? OptionalInt.of(number.asInt()) : OptionalInt.empty();
  }

  /** Clients, server and JMH with their versions; empty if they were not recorded. */
  String versionsInBrief() {
    List<String> parts = new ArrayList<>();
    json.path("versions")
        .properties()
        .forEach(entry -> {
          if (MEASURED.contains(entry.getKey())) {
            parts.add(entry.getKey() + " " + entry.getValue().asText());
          }
        });
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, String before, JsonNode fact, String after) {
    if (fact.isValueNode() && !fact.isNull()) {
      parts.add(before + fact.asText() + after);
    }
  }

  /** The suites in the order they were asked for. */
  List<String> suites() {
    List<String> suites = new ArrayList<>();
    run().path("suites").forEach(suite -> suites.add(suite.asText()));
    return suites;
  }

  /** Cells that were skipped or failed, as the runner described them. */
  List<Told> told() {
    List<Told> cells = new ArrayList<>();
    for (CellStatus status : List.of(CellStatus.SKIPPED, CellStatus.FAILED)) {
      run().path(status.toString()).forEach(node -> cells.add(new Told(status, node)));
    }
    return cells;
  }

  /** A cell that has no shots, and what the runner said of it. */
  record Told(CellStatus status, JsonNode node) {
    String reason() {
      return node.path("reason").asText("no reason recorded");
    }
  }

  /** Everything but the run and the one before, as one line for each fact. */
  List<List<String>> machine() {
    List<List<String>> facts = new ArrayList<>();
    json.properties().stream()
        .filter(entry -> !entry.getKey().equals("run") && !entry.getKey().equals(PREVIOUS))
        .forEach(entry -> flatten(entry.getKey(), entry.getValue(), facts));
    return facts;
  }

  private static void flatten(String name, JsonNode value, List<List<String>> facts) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(entry -> flatten(name + "." + entry.getKey(), entry.getValue(), facts));
    } else if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
      facts.add(List.of(name, String.join(" ", items)));
    } else {
      facts.add(List.of(name, value.isNull() ? "not known" : value.asText()));
    }
  }
}
