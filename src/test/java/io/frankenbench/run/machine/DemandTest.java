package io.frankenbench.run.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import org.junit.jupiter.api.Test;

class DemandTest {
  private static final long GIB = 1L << 30;

  private static Demand of(Cell cell) {
    return Demand.of(cell, 4, Long.MAX_VALUE);
  }

  @Test
  void each_process_needs_a_file_per_request_and_120_of_its_own() {
    assertThat(of(Some.cell("raw-virtual", 800)).files()).isEqualTo(920);
    assertThat(of(Some.cell("raw-virtual", 10_000)).files()).isEqualTo(10_120);
  }

  @Test
  void an_address_takes_2500_connections_until_there_are_no_more_addresses() {
    assertThat(Demand.addresses(1, 4)).isEqualTo(1);
    assertThat(Demand.addresses(2_500, 4)).isEqualTo(1);
    assertThat(Demand.addresses(2_501, 4)).isEqualTo(2);
    assertThat(Demand.addresses(10_000, 4)).isEqualTo(4);
    assertThat(Demand.addresses(100_000, 4)).isEqualTo(4);
    assertThat(Demand.addresses(10_000, 1)).isEqualTo(1);
    assertThat(of(Some.cell("raw-virtual", 10_000)).perAddress()).isEqualTo(2_500);
    assertThat(of(Some.cell("raw-virtual", 2_501)).perAddress()).isEqualTo(1_251);
  }

  @Test
  void connections_that_are_too_many_for_a_process_are_spread_over_several() {
    // 100,000 ÷ 15,000 are seven servers; a client in one process has them all
    assertThat(of(Some.cell("raw-selector", 100_000)).files()).isEqualTo(100_120);
    assertThat(of(Some.cell("raw-selector-process", 100_000)).files()).isEqualTo(14_406);
    assertThat(of(Some.cell("raw-selector-process", 100_000)).perAddress()).isEqualTo(3_572);
  }

  @Test
  void only_a_pool_needs_a_thread_per_request() {
    assertThat(of(Some.cell("okhttp-pool", 10_000)).threads()).isEqualTo(11_000);
    assertThat(of(Some.cell("okhttp-virtual", 10_000)).threads()).isEqualTo(1_000);
    assertThat(of(Some.cell("okhttp-pool", 10_000)).maps()).isEqualTo(22_000);
    assertThat(of(Some.cell("hc5-future-pool", 10_000)).threads()).isEqualTo(11_000);
    assertThat(of(Some.cell("hc5-async", 10_000)).threads()).isEqualTo(1_000);
  }

  @Test
  void what_looks_asynchronous_in_okhttp_is_a_pool() {
    assertThat(of(Some.cell("okhttp-async", 10_000)).threads()).isEqualTo(11_000);
    assertThat(of(Some.cell("okhttp-future", 10_000)).threads()).isEqualTo(11_000);
  }

  @Test
  void a_cell_that_only_sleeps_needs_no_connections() {
    Demand demand = of(Some.timers("jdk-virtual", 1_000_000));

    assertThat(demand.network()).isFalse();
    assertThat(demand.files()).isEqualTo(120);
    assertThat(demand.inFlightBytes()).isZero();
  }

  @Test
  void memory_is_two_heaps_and_kernel_buffers_as_far_as_the_kernel_gives_them() {
    Demand unbounded = of(Some.book("raw-virtual", 10_000));
    Demand bounded = Demand.of(Some.book("raw-virtual", 10_000), 4, GIB);
    long sockets = 10_000 * 16_384L;

    assertThat(unbounded.inFlightBytes()).isEqualTo(4_500_000_000L);
    assertThat(unbounded.comfortableBytes()).isEqualTo(4 * GIB + 4_500_000_000L + sockets);
    assertThat(bounded.comfortableBytes()).isEqualTo(5 * GIB + sockets);
    assertThat(bounded.fixedBytes()).isEqualTo(3 * GIB + GIB / 2 + sockets);
  }
}
