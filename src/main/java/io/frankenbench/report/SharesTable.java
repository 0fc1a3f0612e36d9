package io.frankenbench.report;

import io.frankenbench.stats.Decomposition;
import io.frankenbench.stats.Decomposition.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** How much of the spread is due to the library, how much to the model. */
final class SharesTable {
  /** A spread, what it is of, and how its shares are told. */
  private record Row(Spread spread, String name, Function<Share, String> words) {}

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.text("spread of", Row::name),
          share("library beyond the model", parts -> parts.rows()),
          share("model beyond the library", parts -> parts.columns()),
          share("either of them", parts -> parts.shared()),
          share("neither alone", parts -> parts.rest()));

  private static Column<Row> share(String name, Function<Decomposition, Share> which) {
    return Column.number(name, row -> row.words().apply(which.apply(row.spread().parts())));
  }

  private SharesTable() {}

  /** Table and notes; a sentence if there is nothing to divide. */
  static List<Block> of(List<Spread> spreads) {
    if (spreads.isEmpty()) {
      return List.of(
          new Block.Paragraph(
              "Too few libraries and models have one another in common to tell which of them"
                  + " explains what."));
    }
    List<Row> rows = new ArrayList<>();
    for (Spread spread : spreads) {
      rows.add(new Row(spread, spread.what(), spread::inWords));
    }
    rows.add(
        new Row(
            spreads.getFirst(),
            "anything, if it were all noise",
            share -> Words.percent(share.byChance())));
    return List.of(Column.table(COLUMNS, rows), new Block.Points(notes(spreads)));
  }

  private static List<String> notes(List<Spread> spreads) {
    Spread first = spreads.getFirst();
    int blocks = first.parts().blocks();
    List<String> notes = new ArrayList<>();
    notes.add(
        "Each value is explained by an effect of its library times one of its model; shares are of"
            + " the squared deviations of logarithms from their mean, over "
            + Words.count(first.parts().table().entries().size(), "contender")
            + ". Beyond: what one explains if the other is known already. Either: what both explain"
            + " alike, since not every library runs under every model; below zero if each hides"
            + " some of the other. Neither alone: what a library does under one model and not"
            + " under others, and noise.");
    notes.add(
        "The last line is what so many libraries and models would explain of pure noise, just by"
            + " being so many.");
    if (blocks >= Figure.ENOUGH_BLOCKS) {
      notes.add("In brackets the 95 % interval of a bootstrap that draws whole blocks.");
    } else {
      notes.add(
          "A look, not a claim: with fewer than "
              + Figure.ENOUGH_BLOCKS
              + " blocks there is no interval"
              + (blocks < 2 ? "." : "; in brackets the least and the largest share in a block."));
    }
    Set<String> alone = new TreeSet<>();
    spreads.forEach(spread -> alone.addAll(spread.alone()));
    if (!alone.isEmpty()) {
      notes.add(
          "Left out, since an only contender of its library or of its model tells nothing beyond"
              + " itself: "
              + Words.list(List.copyOf(alone))
              + ".");
    }
    int parts = first.parts().table().parts();
    if (parts > 1) {
      notes.add(
          "The contenders fall into "
              + parts
              + " parts without a library or a model in common; what sets these apart counts as"
              + " either.");
    }
    return notes;
  }
}
