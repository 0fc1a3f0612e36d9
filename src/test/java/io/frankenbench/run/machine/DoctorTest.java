package io.frankenbench.run.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final List<Cell> CELLS =
      List.of(
          Some.cell("raw-virtual", 900),
          Some.cell("raw-virtual", 1_000),
          Some.book("okhttp-pool", 10_000));

  @TempDir private Path root;

  private static String examine(Machine machine, boolean colours) {
    return doctor(machine).text(CELLS, colours);
  }

  private static Doctor doctor(Machine machine) {
    Jvm jvm = MachineFolder.JAVA_25;
    return new Doctor(machine, jvm, new Preflight(machine, jvm));
  }

  private static Machine shortOfFiles(Path root) {
    return MachineFolder.generous(root)
        .openFiles("1024", "1024")
        .file("proc/sys/net/ipv4/tcp_mem", "287901\t383869\t575802\n")
        .without("sys/devices/system/cpu/smt/active")
        .read();
  }

  @Test
  void a_machine_that_allows_nothing_is_told_from_one_that_allows_something() {
    assertThat(doctor(shortOfFiles(root)).allows(CELLS)).isTrue();
    assertThat(doctor(MachineFolder.generous(root).openFiles("64", "64").read()).allows(CELLS))
        .isFalse();
  }

  @Test
  void a_generous_machine_can_run_everything() {
    assertThat(examine(MachineFolder.generous(root).read(), false))
        .startsWith("machine   Some CPU @ 3.00GHz, 8 CPUs, 34.4 GB memory\n")
        .contains("system    Some Linux 12 (name), kernel 6.12.0-amd64\n")
        .endsWith("\n\nEverything can run here.\n");
  }

  @Test
  void the_last_line_says_what_will_be_skipped_and_why() {
    assertThat(examine(shortOfFiles(root), false))
        .endsWith("\n\nWill be skipped: open files: 1,000 and 10,000 in flight (2 of 3 cells).\n");
  }

  @Test
  void every_marker_has_its_word() {
    assertThat(examine(shortOfFiles(root), false).lines())
        .anySatisfy(line -> assertThat(line).matches("✓ ok +JDK +25\\.0\\.1\\+8 +Java 25 or newer"))
        .anySatisfy(line -> assertThat(line).matches("✗ skip +open files +1,024 +1,000 and .*"))
        .anySatisfy(line -> assertThat(line).matches("! warn +TCP memory +squeezed at 1.6 GB.*"))
        .anySatisfy(line -> assertThat(line).matches("\\? unread +SMT +not read +this machine .*"));
  }

  @Test
  void lines_fit_100_columns_and_commands_are_never_cut() {
    String text = examine(shortOfFiles(root), false);

    assertThat(text.lines().filter(line -> !line.contains("mend it: ")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(text)
        .contains("mend it: sudo prlimit --pid $$ --nofile=65536:65536\n")
        .contains("mend it: sudo sysctl -w net.ipv4.tcp_mem=\"1098633 1373291 2059936\"\n");
  }

  @Test
  void colours_add_nothing_but_colour() {
    Machine machine = shortOfFiles(root);
    String coloured = examine(machine, true);

    assertThat(coloured).contains("\u001b[31m✗ skip");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(examine(machine, false));
  }

  @Test
  void a_machine_without_proc_is_described_by_its_java() {
    assertThat(examine(Machine.at(root.resolve("nowhere")), false))
        .startsWith("machine   amd64, 8 CPUs, memory not read\nsystem    Linux\n")
        .contains("? unread  open files")
        .endsWith("Everything can run here.\n");
  }

  @Test
  void what_is_printed_is_the_text() {
    Machine machine = shortOfFiles(root);
    Jvm jvm = MachineFolder.JAVA_25;
    StringWriter out = new StringWriter();

    new Doctor(machine, jvm, new Preflight(machine, jvm)).print(new PrintWriter(out), CELLS, false);

    assertThat(out).hasToString(examine(machine, false));
  }
}
