package io.frankenbench.run.machine;

import io.frankenbench.record.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges before a run what a machine allows: which cells can run, which suffer, what mends it. */
public final class Preflight {
  private final List<Check> checks;

  /** Checks for a server on as many loopback addresses as it likes. */
  public Preflight(Machine machine, Jvm jvm) {
    this(machine, jvm, Demand.MOST_ADDRESSES);
  }

  /** Checks for a server on at most {@code mostAddresses} addresses: 1 on macOS, or if remote. */
  public Preflight(Machine machine, Jvm jvm, int mostAddresses) {
    Limits.TcpMemory tcp = machine.limits().network().tcpMemory();
    long mostKernelBytes = tcp == null ? Long.MAX_VALUE : tcp.highBytes();
    Function<Cell, Demand> demands = cell -> Demand.of(cell, mostAddresses, mostKernelBytes);
    MachineChecks machineChecks = new MachineChecks(machine, jvm, demands);
    List<Check> all = new ArrayList<>();
    all.add(machineChecks.java());
    all.addAll(new NetworkChecks(machine.limits(), demands).all());
    all.addAll(new ThreadChecks(machine.limits(), demands).all());
    all.add(machineChecks.memory());
    all.add(machineChecks.available());
    all.addAll(machineChecks.steadiness());
    this.checks = List.copyOf(all);
  }

  /** One finding per check, always in the same order; {@code cells} is not empty. */
  public List<Finding> findings(Collection<Cell> cells) {
    return checks.stream().map(check -> check.judge(cells)).toList();
  }

  /** Why {@code cell} cannot run here, in words; empty if it can. */
  public Optional<String> reasonToSkip(Cell cell) {
    return obstacle(cell).map(check -> check.name() + ": " + check.shortage().apply(cell));
  }

  /** The first check that stops {@code cell}. */
  Optional<Check> obstacle(Cell cell) {
    return checks.stream().filter(check -> check.stops(cell)).findFirst();
  }
}
