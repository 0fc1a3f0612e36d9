package io.frankenbench.report.data;

import java.util.List;

/** The part of {@code environment.json} that belongs to one suite, under {@code suites}. */
public final class EnvironmentFields {
  private static final String UNREAD = "null or absent: it could not be read";

  /** What the machine was. */
  public static final List<Field> MACHINE =
      List.of(
          Field.text("commit", "version of this project's source; +changes: with others in it"),
          Field.text("hardware.cpu_model", "the processor, from /proc/cpuinfo", UNREAD),
          Field.whole("hardware.cores", "1", "physical cores", UNREAD),
          Field.whole("hardware.logical_cpus", "1", "what the kernel schedules on", UNREAD),
          Field.flag("hardware.smt", "true: cores run several hardware threads", UNREAD),
          Field.text("hardware.governor", "frequency governors in use", UNREAD),
          Field.flag("hardware.turbo", "true: the clock may rise above the nominal one", UNREAD),
          Field.whole("memory.total_bytes", "B", "main memory, from /proc/meminfo", UNREAD),
          Field.whole("memory.available_bytes", "B", "to be had without swapping then", UNREAD),
          Field.whole("memory.swap_bytes", "B", "size of the swap space; 0: none", UNREAD),
          Field.whole("memory.swap_used_bytes", "B", "what was swapped out then", UNREAD),
          Field.text("kernel", "the kernel's release", UNREAD),
          Field.text("os", "name and version of the distribution", UNREAD),
          Field.number("load_average", "1", "of the last minute before the run", UNREAD),
          limit("limits.files.soft", "files that a process may open; a JVM raises it to the next"),
          limit("limits.files.hard", "files that a process may open at most"),
          Field.whole("limits.network.lowest_port", "1", "first ephemeral port", UNREAD),
          Field.whole("limits.network.highest_port", "1", "last ephemeral port", UNREAD),
          Field.whole("limits.network.tw_reuse", "1", "tcp_tw_reuse: 0, 1, 2 (loopback)", UNREAD),
          limit("limits.network.somaxconn", "connections that may wait in one accept queue"),
          limit("limits.network.max_syn_backlog", "half-open connections at one listener"),
          Field.whole("limits.network.tcp_memory.low_bytes", "B", "tcp_mem, first value", UNREAD),
          Field.whole("limits.network.tcp_memory.pressure_bytes", "B", "its second", UNREAD),
          Field.whole("limits.network.tcp_memory.high_bytes", "B", "its third", UNREAD),
          Field.whole("limits.network.tcp_memory.page_bytes", "B", "size of a page", UNREAD),
          limit("limits.network.conntrack_max", "connections that the firewall can follow"),
          limit("limits.tasks.max_processes", "processes and threads of the user"),
          limit("limits.tasks.pid_max", "largest process or thread id"),
          limit("limits.tasks.threads_max", "threads of the whole system"),
          limit("limits.tasks.max_map_count", "memory maps of one process"),
          limit("limits.group.memory_bytes", "memory of the control group"),
          limit("limits.group.cpu_millis", "thousandths of a CPU of the control group"),
          limit("limits.group.pids", "processes and threads of the control group"),
          Field.text("jvm.vendor", "who built the Java that ran"),
          Field.text("jvm.version", "its full version"),
          Field.whole("jvm.feature", "1", "its feature number"),
          Field.text("jvm.vm", "name of the virtual machine"),
          Field.text("jvm.os_name", "the system as the JVM calls it"),
          Field.text("jvm.architecture", "the processor's architecture"),
          Field.whole("jvm.available_processors", "1", "CPUs that the JVM may use"),
          Field.list("jvm.fork_flags", "flags of every fork, paths in them blanked out", ""),
          Field.list(
              "jvm.server_flags",
              "flags of the JVM that starts the forks and holds the server, as it was started",
              "written before they were recorded"),
          Field.map(
              "jvm.added_by",
              "JDK_JAVA_OPTIONS, JAVA_TOOL_OPTIONS or _JAVA_OPTIONS to what it added to every JVM",
              "none was set"),
          Field.map("versions", "library to version", ""),
          Field.list("unread", "names of the facts above that could not be read", ""));

  /** What was asked for, and what became of it. */
  public static final List<Field> RUN =
      List.of(
          Field.list("run.suites", "the suite", ""),
          Field.text("run.question", "what it asks"),
          Field.list("run.contenders", "its contenders, in the order of presentation", ""),
          Field.text("run.command", "the command line, to be repeated"),
          Field.text("run.started", "when the run began, ISO 8601, UTC"),
          Field.whole("run.blocks", "1", "blocks that were asked for"),
          Field.whole("run.finished_blocks", "1", "blocks that are complete and published"),
          Field.text("run.stopped", "why there are no more: blocks, budget, until or interrupted"),
          Field.whole("run.budget_seconds", "s", "time that was given", "no --budget"),
          Field.number("run.until", "1", "width of intervals that was aimed at", "no --until"),
          Field.whole("run.shots", "1", "measured shots of each JVM"),
          Field.whole("run.warmups", "1", "compressed warm-ups of each JVM, where N is large"),
          Field.whole("run.seed", "1", "seed of all delays"),
          Field.whole("run.order_seed", "1", "seed of the order of cells"),
          Field.text("run.server", "embedded, or remote (--server)"),
          Field.map(
              "run.plugins",
              "file name of each jar of --plugins to the first digits of its SHA-256",
              "none was given"),
          Field.list("run.skipped", "cells that were not run, each with a reason", ""),
          Field.map(
              "previous",
              "the run that was published before: its own part of this file, and figures: cell,"
                  + " ratio_to_ideal, and leading (true: the fastest of its workload, or not to be"
                  + " told apart from it)",
              "no run of the suite was replaced"));

  private EnvironmentFields() {}

  private static Field limit(String name, String about) {
    return new Field(name, "whole number or \"unlimited\"", "", about, UNREAD);
  }
}
