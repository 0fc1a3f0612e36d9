package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwappingTest {
  @TempDir private Path root;

  private Swapping.Pages with(long in, long out) {
    Fixture.write(
        root.resolve("proc/vmstat"),
        "pgpgin 5\npswpin %d\npswpout %d\npswpin_other 7\n".formatted(in, out));
    return new Swapping(root).read();
  }

  @Test
  void pages_in_and_out_are_counted_apart() {
    assertThat(with(10, 20).until(with(13, 24))).isEqualTo(new Swapping.Pages(3, 4));
  }

  @Test
  void a_kernel_without_swapping_tells_nothing() {
    Fixture.write(root.resolve("proc/vmstat"), "pgpgin 5\n");

    assertThat(new Swapping(root).read()).isNull();
    assertThat(new Swapping(root.resolve("nowhere")).read()).isNull();
  }
}
