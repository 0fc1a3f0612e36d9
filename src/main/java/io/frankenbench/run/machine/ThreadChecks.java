package io.frankenbench.run.machine;

import static io.frankenbench.run.machine.Units.number;

import io.frankenbench.record.Cell;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What 10,000 platform threads meet. */
final class ThreadChecks {
  private final Limits limits;
  private final Function<Cell, Demand> demands;

  ThreadChecks(Limits limits, Function<Cell, Demand> demands) {
    this.limits = limits;
    this.demands = demands;
  }

  List<Check> all() {
    Limits.Tasks tasks = limits.tasks();
    return List.of(
        threads("pid_max", tasks.pidMax(), need -> sysctl("kernel.pid_max", need, 65_536)),
        threads(
            "threads-max", tasks.threadsMax(), need -> sysctl("kernel.threads-max", need, 65_536)),
        threads(
            "max processes",
            tasks.maxProcesses(),
            need -> {
              long most = Units.roundUp(need, 65_536);
              return "sudo prlimit --pid $$ --nproc=" + most + ":" + most;
            }),
        threads(
            "cgroup pids",
            limits.group().pids(),
            need ->
                "sudo systemctl set-property --runtime user-$(id -u).slice TasksMax=infinity"
                    + "   # in a container: start it with --pids-limit=-1"),
        check(
            "max_map_count",
            limits.tasks().maxMapCount(),
            cell -> demands.apply(cell).maps(),
            " memory maps are needed (2 per thread)",
            need -> sysctl("vm.max_map_count", need, 262_144)));
  }

  private Check threads(String name, @Nullable Limit limit, LongFunction<String> remedy) {
    return check(
        name,
        limit,
        cell -> demands.apply(cell).threads(),
        " threads are needed, with those of the system",
        remedy);
  }

  private static Check check(
      String name,
      @Nullable Limit limit,
      Function<Cell, Long> need,
      String needed,
      LongFunction<String> remedy) {
    return new Check(
        name,
        limit == null ? null : limit.toString(),
        Severity.SKIP,
        Demand::threadPerRequest,
        cell -> NetworkChecks.allows(limit, need.apply(cell)),
        cell -> number(need.apply(cell)) + needed + ", " + limit + " are allowed",
        "enough for a platform thread per request",
        cell -> Optional.of(remedy.apply(need.apply(cell))));
  }

  private static String sysctl(String key, long need, long least) {
    return "sudo sysctl -w " + key + "=" + Units.roundUp(need, least);
  }
}
