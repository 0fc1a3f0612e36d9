package io.frankenbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Connections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What names stand for, and sentences that begin with one. */
class NamesTest {

  private static List<CellResult> cells(String... contenders) {
    Fabricated run = Fabricated.run(1, 1);
    for (String contender : contenders) {
      run.makespans(
          Cell.of("headline", contender, Fabricated.workload(10, 1, Connections.FRESH), ""), 0, 4);
    }
    return run.results().cells();
  }

  @Test
  void libraries_and_models_are_explained_in_order() {
    assertThat(Names.of(cells("raw-selector", "ahc-async")))
        .contains(
            "A contender is called library-model. Libraries: ahc (AsyncHttpClient) and raw (bare"
                + " sockets). Models: async (callbacks) and selector (one thread that asks a"
                + " selector).");
  }

  @Test
  void elsewhere_only_what_is_new_is_explained_endings_too() {
    List<CellResult> known = cells("ahc-async", "jdk-future");

    assertThat(Names.beyond(known, cells("jdk-future", "hc5-pool", "jdk-future-primed")))
        .contains(
            "Names that come up there only: libraries hc5 (Apache HttpClient 5); models pool (a"
                + " platform thread for each request in flight); endings -primed (waits for a"
                + " connection to each address first).");
    assertThat(Names.beyond(known, cells("jdk-async"))).isEmpty();
  }

  @Test
  void the_name_of_a_contender_begins_a_sentence_as_it_is() {
    assertThat(Words.withoutLook("A look, not a claim: ahc-async and others"))
        .isEqualTo("ahc-async and others");
    assertThat(Words.withoutLook("A look, not a claim: at 10,000")).isEqualTo("At 10,000");
  }
}
