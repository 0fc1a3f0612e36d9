package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import io.frankenbench.plan.UserError;
import io.frankenbench.workload.FileLimit;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real JVMs, started as forks are, say how many files they may open. */
class LimitedJavaTest {
  @TempDir Path folder;

  /** What a JVM says. */
  static final class Telling {
    private Telling() {}

    static void main(String[] args) {
      System.out.print(args.length + " " + allowed());
    }
  }

  private static long allowed() {
    return ((UnixOperatingSystemMXBean)
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class))
        .getMaxFileDescriptorCount();
  }

  private String told(FileLimit limit) throws Exception {
    Process process =
        new ProcessBuilder(
                LimitedJava.write(List.of(folder), limit).toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Telling.class.getName(),
                "a word",
                "$another")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }

  @Test
  void a_hard_limit_stands_and_arguments_arrive_as_they_are() throws Exception {
    assertThat(told(new FileLimit(256, true))).isEqualTo("2 256");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_soft_limit_is_raised_to_the_hard_one_by_the_jvm_itself() throws Exception {
    assertThat(told(new FileLimit(256, false))).isEqualTo("2 " + allowed());
  }

  @Test
  void a_folder_may_be_called_anything() throws Exception {
    Path odd = folder.resolve("it's a \"folder\" $(x)");
    odd.toFile().mkdirs();

    assertThat(LimitedJava.write(List.of(odd), new FileLimit(256, true))).isExecutable();
  }

  @Test
  void a_folder_that_is_mounted_noexec_is_passed_over_or_named() throws Exception {
    Path noexec = Files.createDirectory(folder.resolve("noexec"));
    Path results = Files.createDirectory(folder.resolve("results"));
    FileLimit limit = new FileLimit(256, true);

    assertThat(LimitedJava.write(List.of(noexec, results), limit, f -> !f.startsWith(noexec)))
        .hasParent(results);
    assertThatThrownBy(() -> LimitedJava.write(List.of(noexec, results), limit, _ -> false))
        .isInstanceOfSatisfying(UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
        .hasMessageContaining(noexec + " or " + results + " (mounted noexec)");
    assertThat(noexec).isEmptyDirectory();
  }
}
