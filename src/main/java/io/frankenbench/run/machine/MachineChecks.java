package io.frankenbench.run.machine;

import static io.frankenbench.run.machine.Units.bytes;

import io.frankenbench.record.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Java, memory, processor, and whatever else makes figures wander. */
final class MachineChecks {
  private static final int LEAST_JAVA = 25;

  /** Waiting processes per CPU above which a machine is not idle. */
  private static final double BUSY = 0.25;

  private static final String CPUS = "/sys/devices/system/cpu";

  private final Machine machine;
  private final Jvm jvm;
  private final Function<Cell, Demand> demands;

  MachineChecks(Machine machine, Jvm jvm, Function<Cell, Demand> demands) {
    this.machine = machine;
    this.jvm = jvm;
    this.demands = demands;
  }

  Check java() {
    return new Check(
        "JDK",
        jvm.version(),
        Severity.SKIP,
        cell -> true,
        cell -> jvm.feature() >= LEAST_JAVA,
        cell -> "Java " + LEAST_JAVA + " or newer is needed",
        "Java " + LEAST_JAVA + " or newer",
        cell ->
            Optional.of("export JAVA_HOME=/path/to/jdk-25   # from https://adoptium.net/temurin/"));
  }

  /** All that there is must hold the least a run needs. */
  Check memory() {
    Limit total = atMost(machine.memory().totalBytes());
    return new Check(
        "memory",
        total == null ? null : bytes(total.value()),
        Severity.SKIP,
        cell -> true,
        cell -> NetworkChecks.allows(total, demands.apply(cell).fixedBytes()),
        cell ->
            bytes(demands.apply(cell).fixedBytes())
                + " are needed at least (heap of the fork, server, kernel buffers)",
        "holds heap, server and kernel buffers",
        cell -> Optional.empty());
  }

  /** What is free now should hold both heaps. */
  Check available() {
    Limit now = atMost(machine.memory().availableBytes());
    return new Check(
        "memory, free now",
        now == null ? null : bytes(now.value()),
        Severity.WARN,
        cell -> true,
        cell -> NetworkChecks.allows(now, demands.apply(cell).comfortableBytes()),
        cell ->
            bytes(demands.apply(cell).comfortableBytes())
                + " are used if both heaps fill (2 × 2 GiB and kernel buffers); the machine may"
                + " swap, or kill a fork",
        "holds two full heaps and kernel buffers",
        cell -> Optional.of("ps -e -o rss,comm --sort=-rss | head   # and close the largest"));
  }

  /** What the machine has, or its control group if that grants less; a group alone says little. */
  private @Nullable Limit atMost(@Nullable Long bytes) {
    return bytes == null
        ? null
        : Limit.tighter(new Limit(bytes), machine.limits().group().memoryBytes());
  }

  List<Check> steadiness() {
    return List.of(cores(), quota(), governor(), turbo(), smt(), load(), swap());
  }

  private Check cores() {
    return Check.machine(
        "CPUs",
        String.valueOf(jvm.availableProcessors()),
        jvm.availableProcessors() > 2,
        "client and server share them; cells above 90 % busy are marked machine-bound",
        "client and server have room beside each other",
        null);
  }

  private Check quota() {
    Limit quota = machine.limits().group().cpuMillis();
    return Check.machine(
        "CPU quota",
        quota == null || quota.unlimited()
            ? "none"
            : String.format(Locale.ROOT, "%.1f CPUs", quota.value() / 1000.0),
        quota == null ? null : Boolean.valueOf(quota.unlimited()),
        "when it is used up, the control group stands still, which looks like delay",
        "nothing is throttled",
        "sudo systemctl set-property --runtime user-$(id -u).slice CPUQuota="
            + "   # in a container: start it without --cpus");
  }

  private Check governor() {
    String governor = machine.hardware().governor();
    return Check.machine(
        "governor",
        governor,
        governor == null ? null : Boolean.valueOf(governor.equals("performance")),
        "the clock follows the load; figures wander",
        "the clock does not follow the load",
        "echo performance | sudo tee " + CPUS + "/cpu*/cpufreq/scaling_governor");
  }

  private Check turbo() {
    Boolean turbo = machine.hardware().turbo();
    return Check.machine(
        "turbo",
        turbo != null && turbo ? "on" : "off",
        turbo == null ? null : Boolean.valueOf(!turbo),
        "the clock depends on heat and on what the other cores do; figures wander",
        "the clock has one ceiling",
        "echo 1 | sudo tee "
            + CPUS
            + "/intel_pstate/no_turbo || echo 0 | sudo tee "
            + CPUS
            + "/cpufreq/boost");
  }

  private Check smt() {
    Boolean smt = machine.hardware().smt();
    return Check.machine(
        "SMT",
        smt != null && smt ? "on" : "off",
        smt == null ? null : Boolean.valueOf(!smt),
        "two CPUs share a core, and which two is chance; figures wander",
        "every CPU is a core",
        "echo off | sudo tee " + CPUS + "/smt/control");
  }

  private Check load() {
    Double load = machine.loadAverage();
    return Check.machine(
        "load",
        load == null ? null : String.format(Locale.ROOT, "%.2f over the last minute", load),
        load == null ? null : Boolean.valueOf(load <= BUSY * jvm.availableProcessors()),
        "something else is running; figures wander",
        "the machine is idle",
        "ps -e -o pcpu,comm --sort=-pcpu | head   # and wait, or stop it");
  }

  private Check swap() {
    Long used = machine.memory().swapUsedBytes();
    return Check.machine(
        "swap",
        used == null ? null : bytes(used) + " in use",
        used == null ? null : Boolean.valueOf(used == 0),
        "memory was pushed out, and comes back at a bad time",
        "nothing is swapped out",
        "sudo swapoff -a");
  }
}
