package io.frankenbench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A suite that is a race: everybody fetches the same, and the ratio to ideal decides. */
final class RaceSection implements Section {

  @Override
  public List<String> sentences(Results results) {
    return Answer.of(results);
  }

  @Override
  public List<Chart> charts(Results results, Theme theme) throws IOException {
    return Charts.of(results, theme);
  }

  @Override
  public List<Block> details(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Medians over blocks; in brackets the "
                + Panels.intervals(results)
                + ". Excess is makespan − ideal. Connections opened and the peak in flight stand"
                + " beside every ratio: a client that is slow to connect reuses early finishers'"
                + " connections and never has everything in flight, though nothing forbids it."
                + " CPU times are counted in ticks of 10 ms for the whole process."));
    if (results.withoutIdeal()) {
      blocks.add(
          new Block.Paragraph(
              "No answer was delayed, so there is no ideal, and no ratio to one: compare times,"
                  + " requests/s and CPU. Charts that need an ideal are left out."));
    }
    if (results.evidence().isHeadline() && !results.evidence().settling().shots().isEmpty()) {
      blocks.add(new Block.Paragraph(results.evidence().settling().origin()));
    }
    if (results.byWorkload().keySet().stream().anyMatch(WorkloadKey::http2)) {
      blocks.add(
          new Block.Paragraph(
              "By HTTP/2 a connection carries many requests at once, which makes it another"
                  + " experiment than HTTP/1.1. Streams per connection is the most requests in"
                  + " flight on one, as the server saw. OkHttp and AsyncHttpClient speak it from"
                  + " the first byte, knowing beforehand that the server does; the JDK's client"
                  + " asks for it by an upgrade. Until a client has a connection to an address, it"
                  + " may open one for each request: asked for thousands at once, perhaps"
                  + " thousands, more or fewer from shot to shot, and nobody needs them."
                  + " Those called primed wait for one connection to each address first."));
    }
    results.byWorkload().forEach((workload, cells) -> blocks.addAll(Tables.of(workload, cells)));
    return blocks;
  }
}
