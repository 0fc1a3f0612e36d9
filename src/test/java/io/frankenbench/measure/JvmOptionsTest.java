package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {
  @Test
  void what_a_variable_adds_is_read_back_by_the_jvm_and_shown_without_a_secret() throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfrankenbench.seed=1",
            JvmOptions.ordered(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")),
            "-cp",
            System.getProperty("java.class.path"),
            JvmOptionsTest.class.getName());
    java.environment().put("JAVA_TOOL_OPTIONS", "-Xint -Dkey.password=hush");
    java.environment().put("_JAVA_OPTIONS", "-Xmx77m");
    java.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = java.start();

    assertThat(process.inputReader().lines())
        .containsExactly(
            "[-Xint, -Dkey.password=…, -XX:TieredStopAtLevel=1, -XX:+UseSerialGC, -Xmx77m]",
            "{JVM options added=-Xint -Dkey.password=… -Xmx77m, threads=1}",
            "{JAVA_TOOL_OPTIONS=-Xint -Dkey.password=…, _JAVA_OPTIONS=-Xmx77m}");
  }

  /** The JVM that is looked at. */
  public static void main(String[] args) {
    System.out.println(JvmOptions.inEffect());
    System.out.println(JvmOptions.beside(Map.of("threads", "1")));
    System.out.println(JvmOptions.variables(System.getenv()));
  }

  @Test
  void a_jvm_that_nobody_ordered_adds_nothing() {
    assertThat(JvmOptions.beside(Map.of("threads", "1"))).isEqualTo(Map.of("threads", "1"));
    assertThat(JvmOptions.variables(Map.of("JAVA_TOOL_OPTIONS", " ", "HOME", "-Xint"))).isEmpty();
  }

  @Test
  void paths_are_blanked_out_and_what_opens_modules_is_not() {
    assertThat(
            JvmOptions.discreet(
                List.of("-javaagent:/home/me/x.jar=port=1", "--add-opens=a/b=ALL", "-Xmx2g")))
        .containsExactly("-javaagent:…", "--add-opens=a/b=ALL", "-Xmx2g");
  }
}
