package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServerProcessTest {

  @Test
  void a_server_that_is_out_of_memory_ends_and_its_token_was_no_argument() throws Exception {
    try (ServerProcess server = ServerProcess.start("-Xmx48m", "-XX:TieredStopAtLevel=1")) {
      String secret = server.control().token().secret();
      assertThat(server.process().info().commandLine().orElse("")).doesNotContain(secret);
      ControlClient control = new ControlClient(server.control());
      assertThat(control.status().inFlight()).isZero();

      assertThatThrownBy(() -> control.body(100_000_000)).isInstanceOf(IOException.class);
      assertThat(server.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.process().exitValue()).isEqualTo(3);
    }
  }

  @Test
  void so_does_the_program_as_users_start_it() throws IOException {
    assertThat(Files.readString(Path.of("run-bench.sh"))).contains("-XX:+ExitOnOutOfMemoryError");
  }
}
