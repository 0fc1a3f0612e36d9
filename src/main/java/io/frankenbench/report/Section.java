package io.frankenbench.report;

import java.io.IOException;
import java.util.List;

/** What the page says of one suite, beside the headline. */
interface Section {

  /** What the suite shows, in a few sentences, the most important first; never empty. */
  List<String> sentences(Results results);

  /** Its charts; none if there are no figures. */
  List<Chart> charts(Results results, Theme theme) throws IOException;

  /** Its tables and notes. */
  List<Block> details(Results results);
}
