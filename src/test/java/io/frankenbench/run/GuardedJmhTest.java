package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** JMH accepts whoever comes first to the port over which its fork wants to talk to it. */
class GuardedJmhTest {
  @TempDir private Path folder;

  /**
   * In place of a fork's JVM: tells the port it was given, waits until it is told to go on, comes
   * second and waits for ever.
   */
  private Path fork(int us) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Files.writeString(
        Files.createFile(
            folder.resolve("java"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))),
        """
        #!/bin/bash
        case "$*" in *ForkedMain*) ;; *) exec %s "$@" ;; esac
        exec 3<>/dev/tcp/127.0.0.1/%d
        echo "${@: -1}" >&3
        read -r -u 3
        exec 4<>/dev/tcp/127.0.0.1/"${@: -1}"
        read -r -u 4
        """
            .formatted(java, us));
  }

  private static Options options(Path jvm) {
    return new OptionsBuilder()
        .include("FanOut")
        .param("requests", "10")
        .forks(1)
        .warmupForks(0)
        .jvm(jvm.toString())
        .shouldFailOnError(true)
        .build();
  }

  /** Connects to the port that the fork tells, then lets the fork go on. */
  private static Socket stranger(ServerSocket us) throws IOException {
    Socket fork = us.accept();
    int port =
        Integer.parseInt(
            new BufferedReader(new InputStreamReader(fork.getInputStream(), StandardCharsets.UTF_8))
                .readLine());
    Socket stray = new Socket(InetAddress.getLoopbackAddress(), port);
    fork.getOutputStream().write('\n');
    return stray;
  }

  @Test
  @Timeout(60)
  void a_stranger_on_the_port_costs_the_fork_and_not_the_run() throws Exception {
    Path log = folder.resolve("log");
    GuardedJmh jmh = new GuardedJmh(folder.resolve("partial"), log, Duration.ofSeconds(8));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ServerSocket us = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Future<Socket> stray = threads.submit(() -> stranger(us));

      GuardedJmh.Ended ended =
          catchThrowableOfType(
              GuardedJmh.Ended.class, () -> jmh.run(options(fork(us.getLocalPort()))));

      assertThat(ended).hasMessage("it was killed after 8 s without a sign of life");
      assertThat(ended.byStranger()).isTrue();
      assertThat(Files.readString(log)).as("JMH's trace").contains("IllegalStateException");
      stray.get().close();
    }
  }
}
