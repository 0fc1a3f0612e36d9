package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import io.frankenbench.plan.UserError;
import io.frankenbench.record.ShotFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DiskFullTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_device_without_room_is_recognised_behind_other_failures() {
    Exception full =
        catchException(() ->
            ShotFile.append(
                Path.of("/dev/full"), Shots.fork(Shots.cell("headline", "raw-selector"), 0)));

    assertThat(full).isInstanceOf(IOException.class);
    assertThat(DiskFull.isBehind(full)).isTrue();
    assertThat(DiskFull.isBehind(new UncheckedIOException((IOException) full))).isTrue();
    Exception suppressing = new IllegalStateException("several");
    suppressing.addSuppressed(full);
    assertThat(DiskFull.isBehind(suppressing)).isTrue();
    assertThat(DiskFull.isBehind(new IOException("Permission denied"))).isFalse();
    assertThat(DiskFull.isBehind(null)).isFalse();
  }

  @Test
  void the_message_says_what_to_do() {
    UserError error = DiskFull.error(Path.of(System.getProperty("java.io.tmpdir")), null);

    assertThat(error.exitStatus()).isEqualTo(3);
    assertThat(error).hasMessageContaining("is full").hasMessageContaining("--resume");
  }
}
