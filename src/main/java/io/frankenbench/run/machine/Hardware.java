package io.frankenbench.run.machine;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The processor; {@code null} where a fact could not be read, as inside most virtual machines.
 *
 * @param cpuModel its name
 * @param cores physical cores
 * @param logicalCpus what the kernel schedules on: cores, times the threads of each
 * @param smt true if cores run more than one hardware thread
 * @param governor the frequency governors in use, without repetition
 * @param turbo true if the clock may rise above the nominal one
 */
public record Hardware(
    @Nullable String cpuModel,
    @Nullable Integer cores,
    @Nullable Integer logicalCpus,
    @Nullable Boolean smt,
    @Nullable String governor,
    @Nullable Boolean turbo) {
  private static final String CPUS = "sys/devices/system/cpu";

  static Hardware read(FileTree files) {
    Map<String, String> cpuinfo = files.pairs("proc/cpuinfo", ':');
    long logical =
        files.lines("proc/cpuinfo").stream().filter(line -> line.startsWith("processor")).count();
    List<String> cpus = files.folders(CPUS, "cpu[0-9]*");
    int cores = distinct(files, cpus, "topology/core_cpus_list", "topology/thread_siblings_list");
    TreeSet<String> governors = new TreeSet<>();
    for (String cpu : cpus) {
      String governor = files.text(cpu + "/cpufreq/scaling_governor");
      if (governor != null) {
        governors.add(governor);
      }
    }
    String noTurbo = files.text(CPUS + "/intel_pstate/no_turbo");
    String boost = files.text(CPUS + "/cpufreq/boost");
    String smt = files.text(CPUS + "/smt/active");
    return new Hardware(
        cpuinfo.get("model name"),
        cores == 0 ? null : Integer.valueOf(cores),
        logical == 0 ? null : Integer.valueOf((int) logical),
        smt == null ? null : Boolean.valueOf(smt.equals("1")),
        governors.isEmpty() ? null : String.join(", ", governors),
        noTurbo != null
            ? Boolean.valueOf(noTurbo.equals("0"))
            : boost == null ? null : Boolean.valueOf(boost.equals("1")));
  }

  /** How many different siblings lists there are: each stands for one core. */
  private static int distinct(FileTree files, List<String> cpus, String name, String olderName) {
    TreeSet<String> lists = new TreeSet<>();
    for (String cpu : cpus) {
      String list = files.text(cpu + "/" + name);
      list = list == null ? files.text(cpu + "/" + olderName) : list;
      if (list != null) {
        lists.add(list);
      }
    }
    return lists.size();
  }
}
