package io.frankenbench.run.machine;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code environment.json}: on what the figures were taken. Names neither the
 * machine nor its owner. Written by {@link io.frankenbench.record.Json}.
 *
 * @param commit the version of this project that ran; {@code unknown} if nobody said
 * @param hardware the processor
 * @param memory main memory and swap
 * @param kernel the kernel's release
 * @param os name and version of the distribution
 * @param loadAverage how busy the machine was when the facts were read
 * @param limits what the kernel grants a process
 * @param jvm the Java, and the flags of the forks
 * @param versions library to version
 * @param unread names of the facts that could not be read
 * @param run what the caller says about the run
 */
public record Environment(
    String commit,
    Hardware hardware,
    Memory memory,
    @Nullable String kernel,
    @Nullable String os,
    @Nullable Double loadAverage,
    Limits limits,
    Jvm jvm,
    Map<String, String> versions,
    List<String> unread,
    Map<String, Object> run) {
  private static final NamingBase SNAKE_CASE = (NamingBase) PropertyNamingStrategies.SNAKE_CASE;

  /** Not published, and absent from a machine whose firewall follows no connections. */
  private static final Set<String> OPTIONAL = Set.of("bootId", "conntrackMax");

  /** The environment of a run on {@code machine}. */
  public static Environment of(Machine machine, Jvm jvm, Map<String, Object> run) {
    List<String> unread = new ArrayList<>();
    collectUnread(machine, "", unread);
    return new Environment(
        System.getProperty("frankenbench.commit", "unknown"),
        machine.hardware(),
        machine.memory(),
        machine.kernel(),
        machine.os(),
        machine.loadAverage(),
        machine.limits(),
        jvm,
        libraryVersions(),
        List.copyOf(unread),
        run);
  }

  /** The versions of the libraries inside this jar, by name. */
  public static Map<String, String> libraryVersions() {
    Properties properties = new Properties();
    try (InputStream in = Environment.class.getResourceAsStream("/versions.properties")) {
      if (in == null) {
        throw new IllegalStateException(
            "versions.properties is missing from the class path; build again with mvn package");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("versions.properties cannot be read", e);
    }
    Map<String, String> versions = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> versions.put(name, property(properties, name)));
    return versions;
  }

  private static String property(Properties properties, String name) {
    return properties.getProperty(name, "unknown");
  }

  private static void collectUnread(Record facts, String prefix, List<String> unread) {
    for (RecordComponent component : facts.getClass().getRecordComponents()) {
      String name = prefix + SNAKE_CASE.translate(component.getName());
      Object value = value(facts, component);
      if (value == null && !OPTIONAL.contains(component.getName())) {
        unread.add(name);
      } else if (value instanceof Record inner && !(inner instanceof Limit)) {
        collectUnread(inner, name + ".", unread);
      }
    }
  }

  private static @Nullable Object value(Record facts, RecordComponent component) {
    try {
      return component.getAccessor().invoke(facts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record hides " + component.getName(), e);
    }
  }
}
