package io.frankenbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.measure.Plugins;
import io.frankenbench.plan.Variant;
import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.FileLimit;
import io.frankenbench.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class VariantTest {

  private static Cell cell(String variant) {
    Workload workload = new Workload(10, 10, Delays.original(), 1, 0, 1024, Connections.FRESH);
    return Cell.of("any", "raw-selector", workload, variant);
  }

  private static Variant of(String name) {
    return Variant.of(cell(name));
  }

  @Test
  void without_a_name_a_fork_is_as_all_others() {
    assertThat(of("").jvmFlags()).isEmpty();
    assertThat(of("").openFiles()).isNull();
    assertThat(of("").missing()).isNull();
  }

  @Test
  void a_number_of_files_is_a_limit() {
    assertThat(of("1024 files").openFiles()).isEqualTo(new FileLimit(1024, true));
    assertThat(of("soft 1024 files").openFiles()).isEqualTo(new FileLimit(1024, false));
    assertThat(of("1024 files").jvmFlags()).isEmpty();
  }

  @Test
  void a_heap_is_as_large_from_the_start_and_takes_the_last_word() {
    assertThat(of("384 MB heap").jvmFlags()).containsExactly("-Xms384m", "-Xmx384m");
    assertThat(ForkJvm.flags(cell("384 MB heap"), Plugins.NONE))
        .containsSubsequence("-Xmx2g", "-Xmx384m");
    assertThat(of("384 MB heap").openFiles()).isNull();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void poll_and_epoll_are_providers_that_this_jdk_has() {
    assertThat(of("poll").jvmFlags())
        .containsExactly(
            "-Djava.nio.channels.spi.SelectorProvider=sun.nio.ch.PollSelectorProvider");
    assertThat(of("epoll").jvmFlags())
        .containsExactly(
            "-Djava.nio.channels.spi.SelectorProvider=sun.nio.ch.EPollSelectorProvider");
    assertThat(of("poll").missing()).isNull();
    assertThat(of("epoll").missing()).isNull();
  }

  @Test
  void netty_takes_the_last_word_on_its_transports() {
    for (String way : List.of("netty-epoll", "netty-io_uring")) {
      assertThat(ForkJvm.flags(cell(way), Plugins.NONE))
          .contains("-Dio.netty.transport.noNative=true")
          .containsSubsequence(
              "-Dio.netty.transport.noNative=true", "-Dio.netty.transport.noNative=false");
    }
    assertThat(ForkJvm.flags(cell("nio"), Plugins.NONE))
        .doesNotContain("-Dio.netty.transport.noNative=false");
  }

  @Test
  void a_contender_brings_the_flags_that_it_cannot_do_without() {
    Workload workload = new Workload(10, 10, Delays.original(), 1, 0, 1024, Connections.FRESH);

    assertThat(ForkJvm.flags(Cell.of("any", "hc5-structured", workload, ""), Plugins.NONE))
        .containsAll(ForkJvm.FLAGS)
        .endsWith("--enable-preview");
    assertThat(ForkJvm.flags(Cell.of("any", "hc5-virtual", workload, ""), Plugins.NONE))
        .isEqualTo(ForkJvm.FLAGS);
  }

  @Test
  void a_transport_that_netty_cannot_use_is_missing_in_words() {
    // this JVM was told to leave them alone
    assertThat(of("netty-epoll").missing()).startsWith("Netty cannot use epoll here: ");
    assertThat(of("netty-io_uring").missing()).startsWith("Netty cannot use io_uring here: ");
  }
}
