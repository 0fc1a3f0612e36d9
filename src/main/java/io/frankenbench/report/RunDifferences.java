package io.frankenbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What set runs A and B apart beside what they measured, by their {@code environment.json}.
 *
 * @param software what one would compare: JDK, libraries, kernel, plug-ins; each as "okhttp 5.5.0 →
 *     5.6.0"
 * @param doubts what makes the comparison doubtful: another machine, other options
 */
record RunDifferences(Set<String> software, Set<String> doubts) {
  private static final Map<String, String> SOFTWARE =
      ordered(
          "JDK", "/jvm/version",
          "JDK vendor", "/jvm/vendor",
          "JVM flags", "/jvm/fork_flags",
          "JVM flags of the server", "/jvm/server_flags",
          "kernel", "/kernel",
          "operating system", "/os",
          "commit", "/commit");
  private static final Map<String, String> MACHINE =
      ordered(
          "CPU", "/hardware/cpu_model",
          "logical CPUs", "/hardware/logical_cpus",
          "CPU quota in thousandths", "/limits/group/cpu_millis");
  private static final Map<String, String> OPTIONS =
      ordered(
          "seed of the delays", "/run/seed",
          "shots of a fork", "/run/shots",
          "warm-ups", "/run/warmups",
          "server", "/run/server");
  private static final double GIB = 1 << 30;

  /** Between the runs, each given suite by suite. */
  static RunDifferences between(List<Results> before, List<Results> after) {
    RunDifferences found = new RunDifferences(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Results old : before) {
      for (Results now : after) {
        if (suite(old).equals(suite(now))) {
          found.compare(environment(old), environment(now));
        }
      }
    }
    return found;
  }

  /** Between two runs of one suite. */
  static RunDifferences between(Environment before, Environment after) {
    RunDifferences found = new RunDifferences(new LinkedHashSet<>(), new LinkedHashSet<>());
    found.compare(before.json(), after.json());
    return found;
  }

  private static String suite(Results results) {
    return results.byWorkload().keySet().stream().map(WorkloadKey::suite).findFirst().orElse("");
  }

  private static JsonNode environment(Results results) {
    return results.evidence().environment().json();
  }

  private void compare(JsonNode old, JsonNode now) {
    SOFTWARE.forEach((name, at) -> note(software, name, old.at(at), now.at(at)));
    noteEach("", "not recorded", old.path("versions"), now.path("versions"));
    noteEach("", "none", old.at("/jvm/added_by"), now.at("/jvm/added_by"));
    noteEach("plug-in ", "none", old.at("/run/plugins"), now.at("/run/plugins"));
    MACHINE.forEach((name, at) -> note(doubts, "another machine: " + name, old.at(at), now.at(at)));
    String memory = "/memory/total_bytes";
    if (gib(old.at(memory)) != gib(now.at(memory))) {
      doubts.add(
          "another machine: memory %d GiB → %d GiB"
              .formatted(gib(old.at(memory)), gib(now.at(memory))));
    }
    OPTIONS.forEach((name, at) -> note(doubts, "other options: " + name, old.at(at), now.at(at)));
  }

  /** What two objects say under each name of either. */
  private void noteEach(String what, String absent, JsonNode old, JsonNode now) {
    Set<String> names = new TreeSet<>();
    old.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String before = old.path(name).asText(absent);
      String after = now.path(name).asText(absent);
      if (!before.equals(after)) {
        software.add(what + name + " " + before + " → " + after);
      }
    }
  }

  private static void note(Set<String> notes, String name, JsonNode old, JsonNode now) {
    if (!old.equals(now)) {
      notes.add(name + " " + value(old) + " → " + value(now));
    }
  }

  private static String value(JsonNode node) {
    if (node.isArray()) {
      return String.join(" ", node.valueStream().map(JsonNode::asText).toList());
    }
    return node instanceof MissingNode || node.isNull() ? "not recorded" : node.asText();
  }

  private static long gib(JsonNode bytes) {
    return Math.round(bytes.asDouble() / GIB);
  }

  private static Map<String, String> ordered(String... namesAndPlaces) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndPlaces.length; i += 2) {
      map.put(namesAndPlaces[i], namesAndPlaces[i + 1]);
    }
    return map;
  }
}
