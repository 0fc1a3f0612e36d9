package io.frankenbench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFileTest {
  @TempDir private Path folder;

  @Test
  void only_its_owner_may_read_it() throws IOException {
    Path file = folder.resolve("secret");
    PrivateFile.write(file, "a line");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PrivateFile.read(file)).isEqualTo("a line");
  }

  @Test
  void what_is_there_is_not_overwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "mine");
    assertThatThrownBy(() -> PrivateFile.write(file, "a line")).hasMessageContaining("it exists");
    assertThat(file).hasContent("mine");
    assertThatThrownBy(() -> PrivateFile.write(folder.resolve("no/file"), "a line"))
        .hasMessageContaining("its folder does not exist");
  }

  @Test
  void one_that_others_may_read_or_that_is_empty_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("open"), "a line");
    for (String mode : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      assertThatThrownBy(() -> PrivateFile.read(file))
          .as(mode)
          .hasMessageContaining("chmod 600 " + file);
    }
    Path empty = folder.resolve("empty");
    PrivateFile.write(empty, "");
    assertThatThrownBy(() -> PrivateFile.read(empty)).hasMessageContaining("is empty");
    assertThatThrownBy(() -> PrivateFile.read(folder)).hasMessageContaining("it is no file");
  }
}
