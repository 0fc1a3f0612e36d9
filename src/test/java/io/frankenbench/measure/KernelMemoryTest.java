package io.frankenbench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelMemoryTest {
  @TempDir private Path root;

  private Long of(String meminfo) {
    Fixture.write(root.resolve("proc/meminfo"), meminfo);
    return new KernelMemory(root).bytes();
  }

  @Test
  void slabs_stacks_and_page_tables_are_added_up() {
    String meminfo =
        """
        MemTotal:       24683888 kB
        Slab:                100 kB
        KernelStack:          20 kB
        PageTables:            3 kB
        SecPageTables:         7 kB
        """;

    assertThat(of(meminfo)).isEqualTo(123 * 1024L);
  }

  @Test
  void if_one_of_them_is_not_there_nothing_is_known() {
    assertThat(of("Slab: 100 kB\nKernelStack: 20 kB\n")).isNull();
    assertThat(of("Slab: 100 kB\nKernelStack: 20 kB\nPageTables: many\n")).isNull();
    assertThat(new KernelMemory(root.resolve("nowhere")).bytes()).isNull();
  }
}
