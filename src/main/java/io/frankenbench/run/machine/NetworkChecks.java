package io.frankenbench.run.machine;

import static io.frankenbench.run.machine.Severity.SKIP;
import static io.frankenbench.run.machine.Severity.WARN;
import static io.frankenbench.run.machine.Units.bytes;
import static io.frankenbench.run.machine.Units.number;

import io.frankenbench.record.Cell;
import io.frankenbench.run.machine.Limits.Network;
import io.frankenbench.run.machine.Limits.TcpMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Files, ports, queues and memory of many connections at once. */
final class NetworkChecks {
  private static final String SYSCTL = "sudo sysctl -w ";

  private final Limits.OpenFiles files;
  private final Network network;
  private final Function<Cell, Demand> demands;
  private final Predicate<Cell> connects;
  private final Predicate<Cell> fresh;

  NetworkChecks(Limits limits, Function<Cell, Demand> demands) {
    this.files = limits.files();
    this.network = limits.network();
    this.demands = demands;
    this.connects = cell -> demands.apply(cell).network();
    this.fresh = connects.and(Cell::fresh);
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.add(openFiles());
    checks.add(ports());
    checks.add(reuse());
    checks.add(acceptQueue());
    checks.add(tcpMemory());
    Limit conntrack = network.conntrackMax();
    if (conntrack != null) {
      checks.add(conntrack(conntrack));
    }
    return checks;
  }

  private Check openFiles() {
    Limit hard = files.hard();
    Limit soft = files.soft();
    String raised =
        soft == null || soft.equals(hard) ? "" : " (soft " + soft + ", the JVM raises it)";
    return new Check(
        "open files",
        hard == null ? null : hard + raised,
        SKIP,
        connects,
        cell -> allows(hard, files(cell)),
        cell ->
            "client and server need "
                + number(files(cell))
                + " open files each, "
                + hard
                + " are allowed",
        "enough for client and server",
        cell -> {
          long limit = Units.roundUp(files(cell), 65_536);
          return Optional.of("sudo prlimit --pid $$ --nofile=" + limit + ":" + limit);
        });
  }

  private long files(Cell cell) {
    return demands.apply(cell).files();
  }

  private Check ports() {
    Long ports = network.ports();
    return new Check(
        "ephemeral ports",
        ports == null ? null : number(ports) + " per address",
        SKIP,
        connects,
        cell -> ports == null || perAddress(cell) <= ports,
        cell -> number(perAddress(cell)) + " connections go to one address",
        "enough, each destination address has them all",
        cell -> Optional.of(SYSCTL + "net.ipv4.ip_local_port_range=\"10000 65535\""));
  }

  private long perAddress(Cell cell) {
    return demands.apply(cell).perAddress();
  }

  private Check reuse() {
    Long reuse = network.twReuse();
    return new Check(
        "tcp_tw_reuse",
        reuse == null
            ? null
            : reuse == 1 ? "1 (always)" : reuse == 2 ? "2 (loopback)" : "0 (never)",
        WARN,
        fresh,
        cell -> reuse == null || reuse != 0,
        cell -> "the ports of a shot stay blocked for 60 s; later shots may run out of them",
        "ports are free again for the next shot",
        cell -> Optional.of(SYSCTL + "net.ipv4.tcp_tw_reuse=1"));
  }

  private Check acceptQueue() {
    Limit queue = network.somaxconn();
    Limit half = network.maxSynBacklog();
    return new Check(
        "accept queue",
        queue == null
            ? null
            : queue + " per address" + (half == null ? "" : ", " + half + " half open"),
        WARN,
        fresh,
        cell -> allows(queue, perAddress(cell)),
        cell ->
            number(perAddress(cell))
                + " connects may storm one queue; one that is dropped is"
                + " retried after 1 s, which voids the shot",
        "holds every connect of a shot",
        cell ->
            Optional.of(SYSCTL + "net.core.somaxconn=" + Units.roundUp(perAddress(cell), 16_384)));
  }

  private Check tcpMemory() {
    TcpMemory memory = network.tcpMemory();
    return new Check(
        "TCP memory",
        memory == null
            ? null
            : "squeezed at "
                + bytes(memory.pressureBytes())
                + ", full at "
                + bytes(memory.highBytes()),
        WARN,
        connects,
        cell -> memory == null || demands.apply(cell).inFlightBytes() <= memory.pressureBytes(),
        cell ->
            "up to "
                + number(cell.inFlight())
                + " × "
                + number(cell.bodyBytes())
                + " B = "
                + bytes(demands.apply(cell).inFlightBytes())
                + " on the way at once; the kernel is then the limit, and the cells are marked"
                + " kernel-limited",
        "holds all bodies in flight",
        cell ->
            Optional.ofNullable(memory).map(m -> widen(m, demands.apply(cell).inFlightBytes())));
  }

  /** Pressure begins above the need; low and high keep their usual distance to it. */
  private static String widen(TcpMemory memory, long need) {
    long pages = Math.ceilDiv(need, memory.pageBytes());
    long pressure = pages + pages / 4;
    return SYSCTL + "net.ipv4.tcp_mem=\"" + pages + " " + pressure + " " + pressure * 3 / 2 + "\"";
  }

  /** A closed connection stays in the firewall's table for 2 minutes: about 10 shots. */
  private Check conntrack(Limit most) {
    Function<Cell, Long> need = cell -> 10L * cell.inFlight();
    return new Check(
        "conntrack",
        most + " connections",
        WARN,
        fresh,
        cell -> allows(most, need.apply(cell)),
        cell ->
            "if the firewall follows loopback, ten shots fill its table with "
                + number(need.apply(cell))
                + ", and then it drops connects",
        "the firewall can follow ten shots",
        cell ->
            Optional.of(
                SYSCTL
                    + "net.netfilter.nf_conntrack_max="
                    + Units.roundUp(need.apply(cell), 262_144)));
  }

  static boolean allows(@Nullable Limit limit, long need) {
    return limit == null || limit.allows(need);
  }
}
