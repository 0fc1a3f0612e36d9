package io.frankenbench.run;

import io.frankenbench.plan.CodeDigest;
import io.frankenbench.plan.Pace;
import io.frankenbench.plan.Plan;
import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.RunOptions.BodyOption;
import io.frankenbench.record.Cell;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.run.machine.Environment;
import io.frankenbench.run.machine.Jvm;
import io.frankenbench.run.machine.Machine;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a results folder keeps of a run's plan, so that another run can go on with it. The number of
 * blocks is a goal, not part of the plan.
 *
 * @param id unlike every other run's
 * @param started when the run began
 * @param command the command line, to be repeated
 * @param fields all that must be the same, by the name the user knows it by
 */
record StoredPlan(String id, String started, String command, Map<String, String> fields) {
  private static final String ORDER_SEED = "order seed";
  private static final int SHOWN = 60;

  /** Refuses what a damaged file has instead of one. */
  StoredPlan {
    Stream.of(id, started, command).forEach(Objects::requireNonNull);
    fields.values().forEach(Objects::requireNonNull);
  }

  /** The plan of a run that begins now. */
  static StoredPlan of(Plan plan, RunOptions options, Machine machine, Jvm jvm, String started)
      throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    options.plugins().digests().forEach((jar, digest) -> fields.put("plug-in " + jar, digest));
    fields.put("suites", String.join(",", plan.paces().keySet()));
    fields.put("contenders", each(plan, Cell::contender));
    fields.put("requests", each(plan, Cell::requests));
    fields.put("in-flight limits", each(plan, Cell::inFlight));
    fields.put("body sizes", each(plan, Cell::bodyBytes));
    fields.put("connections", each(plan, Cell::connections));
    fields.put("protocol", each(plan, Cell::protocol));
    fields.put("delay", each(plan, Cell::delay));
    fields.put("time scale", each(plan, Cell::timeScale));
    fields.put("shots", eachPace(plan, Pace::measured));
    fields.put("warm-ups", eachPace(plan, Pace::compressed));
    fields.put("seed", "" + plan.seed());
    fields.put(ORDER_SEED, "" + plan.orderSeed());
    fields.put("cells", each(plan, Cell::slug));
    for (BodyOption body : options.bodies()) {
      if (body.file() != null) {
        fields.put("body file", CodeDigest.of(body.file()));
      }
    }
    ServerAddress server = options.server();
    fields.put("server", server == null ? "embedded" : server.toString());
    fields.put("code", CodeDigest.ofMeasuringCode());
    fields.put("tolerance", each(plan, plan::tolerance));
    Environment.libraryVersions()
        .forEach((name, version) -> fields.put("version of " + name, version));
    fields.put("Java", jvm.vendor() + " " + jvm.version());
    fields.put("JVM flags", String.join(" ", jvm.forkFlags()));
    fields.put("JVM flags of the server", String.join(" ", jvm.serverFlags()));
    fields.put("JVM options by variables", jvm.addedBy().toString());
    fields.put("processor", machine.hardware().cpuModel() + " × " + jvm.availableProcessors());
    fields.put("CPU quota in thousandths", String.valueOf(machine.limits().group().cpuMillis()));
    fields.put("kernel", String.valueOf(machine.kernel()));
    fields.put("system", jvm.osName() + " " + machine.os() + " " + jvm.architecture());
    return new StoredPlan(UUID.randomUUID().toString(), started, options.command(), fields);
  }

  private static String each(Plan plan, Function<Cell, ?> property) {
    return plan.cells().stream()
        .map(cell -> String.valueOf(property.apply(cell)))
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static String eachPace(Plan plan, Function<Pace, Integer> property) {
    return plan.paces().values().stream()
        .map(pace -> String.valueOf(property.apply(pace)))
        .collect(Collectors.joining(","));
  }

  /** The plans of the same suites replace each other. */
  String suites() {
    return fields.getOrDefault("suites", "");
  }

  /** The suites by name. */
  List<String> suiteNames() {
    return List.of(suites().split(","));
  }

  /** The seed that shuffled the cells. */
  long orderSeed() {
    return Long.parseLong(fields.getOrDefault(ORDER_SEED, "0"));
  }

  /**
   * What sets {@code asked} apart, as half a sentence: the first field that is missing or differs.
   */
  Optional<String> difference(StoredPlan asked) {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (!asked.fields.containsKey(field.getKey())) {
        return Optional.of(difference(field.getKey(), field.getValue(), null));
      }
    }
    for (Map.Entry<String, String> field : asked.fields.entrySet()) {
      String before = fields.get(field.getKey());
      if (!field.getValue().equals(before)) {
        return Optional.of(difference(field.getKey(), before, field.getValue()));
      }
    }
    return Optional.empty();
  }

  private static String difference(String field, @Nullable String before, @Nullable String now) {
    return "%s differs: it has %s, this command %s".formatted(field, cut(before), cut(now));
  }

  private static String cut(@Nullable String value) {
    if (value == null) {
      return "none";
    }
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
