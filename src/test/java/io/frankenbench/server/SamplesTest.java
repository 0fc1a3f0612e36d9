package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.ServerLedger.Sample;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void up_to_25_requests_are_all_sampled() {
    for (int requests : new int[] {1, 7, 24, 25}) {
      Samples samples = new Samples(requests);
      assertThat(IntStream.range(0, requests).map(samples::slot))
          .containsExactlyElementsOf(IntStream.range(0, requests).boxed().toList());
    }
  }

  @Test
  void of_more_requests_25_are_sampled_evenly() {
    Samples samples = new Samples(1_000);
    assertThat(IntStream.range(0, 1_000).filter(id -> samples.slot(id) >= 0))
        .hasSize(25)
        .allMatch(id -> id % 40 == 0);
    for (int requests : new int[] {101, 333, 10_000, 10_000_000}) {
      Samples many = new Samples(requests);
      assertThat(IntStream.range(0, requests).map(many::slot).filter(slot -> slot >= 0).toArray())
          .containsExactly(IntStream.range(0, 25).toArray());
    }
  }

  @Test
  void what_has_not_happened_is_null() {
    Samples samples = new Samples(2);
    samples.read(1, 30, 10, 20);
    assertThat(samples.seen()).containsExactly(new Sample(1, 30, 10, 20, null, null));
  }
}
