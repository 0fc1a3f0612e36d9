package io.frankenbench.measure;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The options that a JVM was started with, whoever gave them: the command line, a variable or a
 * file. {@code -Xint} is no flag of HotSpot and stands nowhere else. They are published, so what
 * looks like a path, an address or a secret in them is blanked out.
 */
public final class JvmOptions {
  /** Every JVM takes options from these. */
  private static final List<String> VARIABLES =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  private static final String PREFIX = "-Dfrankenbench.";
  private static final String ORDERED = "frankenbench.flags";

  /** What JMH gives each of its forks. */
  private static final List<String> OF_JMH =
      List.of(
          "-XX:CompileCommandFile=",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:+UnlockExperimentalVMOptions",
          "-DcompilerBlackholesEnabled=");

  private static final Pattern TELLING = Pattern.compile("(?<=[=:,])[^=,]*[/\\\\@][^,]*");
  private static final Pattern SECRET =
      Pattern.compile("(?i)(?<=-D[^=]{0,99}(pass|secret|token|key|user)[^=]{0,99}=).*");

  private JvmOptions() {}

  /** Those of this JVM, but for what this project and JMH tell each other. */
  public static List<String> inEffect() {
    return discreet(given());
  }

  /** Tells a fork which {@code flags} were ordered for it. */
  public static String ordered(List<String> flags) {
    return "-D" + ORDERED + "=" + String.join(" ", flags);
  }

  /** {@code settings} of a contender, and what this JVM was started with that nobody ordered. */
  public static Map<String, String> beside(Map<String, String> settings) {
    String ordered = System.getProperty(ORDERED);
    List<String> added = new ArrayList<>(ordered == null ? List.of() : given());
    if (ordered != null) {
      List.of(ordered.split(" ", -1)).forEach(added::remove);
    }
    Map<String, String> all = new TreeMap<>(settings);
    if (!added.isEmpty()) {
      all.put("JVM options added", String.join(" ", discreet(added)));
    }
    return all;
  }

  /** What the variables of {@code environment} add to every JVM, by their names. */
  public static Map<String, String> variables(Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>();
    for (String variable : VARIABLES) {
      String options = environment.getOrDefault(variable, "").strip();
      if (!options.isEmpty()) {
        all.put(variable, String.join(" ", discreet(List.of(options.split("\\s+")))));
      }
    }
    return all;
  }

  private static List<String> given() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            option -> !option.startsWith(PREFIX) && OF_JMH.stream().noneMatch(option::startsWith))
        .toList();
  }

  /** {@code options} without what may name the machine or its owner. */
  public static List<String> discreet(List<String> options) {
    return options.stream().map(JvmOptions::discreet).toList();
  }

  private static String discreet(String option) {
    boolean modules = option.startsWith("--add-") || option.startsWith("--enable-");
    String shown = modules ? option : TELLING.matcher(option).replaceAll("…");
    return SECRET.matcher(shown).replaceAll("…");
  }
}
