package io.frankenbench.run.machine;

import io.frankenbench.record.Cell;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells a reader at a terminal what a machine allows, and what mends it. */
public final class Doctor {
  private final Machine machine;
  private final Jvm jvm;
  private final Preflight preflight;

  /** A doctor for {@code machine}, asking {@code preflight}. */
  public Doctor(Machine machine, Jvm jvm, Preflight preflight) {
    this.machine = machine;
    this.jvm = jvm;
    this.preflight = preflight;
  }

  /** True if any of {@code cells} can run here. */
  public boolean allows(Collection<Cell> cells) {
    return cells.stream().anyMatch(cell -> preflight.obstacle(cell).isEmpty());
  }

  /** Prints what {@link #text} says, and flushes. */
  public void print(PrintWriter out, Collection<Cell> cells, boolean colours) {
    out.print(text(cells, colours));
    out.flush();
  }

  /**
   * The facts, one finding per check, and in the last line what will be skipped. {@code colours} is
   * for terminals only; no meaning is carried by colour alone.
   */
  public String text(Collection<Cell> cells, boolean colours) {
    Table table = new Table(colours);
    table.line("machine   " + hardware());
    table.line("system    " + system());
    table.line("java      " + jvm.vm() + " " + jvm.version() + ", " + jvm.vendor());
    table.line("");
    table.findings(preflight.findings(cells));
    table.line("");
    table.line(skipped(cells));
    return table.toString();
  }

  private String hardware() {
    Hardware hardware = machine.hardware();
    List<String> parts = new ArrayList<>();
    parts.add(Objects.requireNonNullElse(hardware.cpuModel(), jvm.architecture()));
    parts.add(jvm.availableProcessors() + " CPUs");
    Integer cores = hardware.cores();
    if (cores != null) {
      parts.add(cores + (cores == 1 ? " core" : " cores"));
    }
    Long total = machine.memory().totalBytes();
    parts.add(total == null ? "memory not read" : Units.bytes(total) + " memory");
    return String.join(", ", parts);
  }

  private String system() {
    String kernel = machine.kernel();
    return Objects.requireNonNullElse(machine.os(), jvm.osName())
        + (kernel == null ? "" : ", kernel " + kernel);
  }

  private String skipped(Collection<Cell> cells) {
    Map<String, List<Cell>> byCheck = new LinkedHashMap<>();
    for (Cell cell : cells) {
      preflight
          .obstacle(cell)
          .ifPresent(
              check -> byCheck.computeIfAbsent(check.name(), key -> new ArrayList<>()).add(cell));
    }
    if (byCheck.isEmpty()) {
      return "Everything can run here.";
    }
    List<String> parts = new ArrayList<>();
    byCheck.forEach((check, some) -> parts.add(check + ": " + Cells.describe(some, cells)));
    return "Will be skipped: " + String.join("; ", parts) + ".";
  }
}
