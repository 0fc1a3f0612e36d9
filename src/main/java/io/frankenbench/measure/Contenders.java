package io.frankenbench.measure;

import io.frankenbench.contender.Contender;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The contenders that can be found. */
public final class Contenders {
  private Contenders() {}

  /** All of them, by id. */
  public static List<Contender> all() {
    return ServiceLoader.load(Contender.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Contender::id))
        .toList();
  }

  /**
   * The one named {@code id}.
   *
   * @throws IllegalArgumentException if there is none, with a message for the user
   */
  public static Contender named(String id) {
    List<Contender> all = all();
    return all.stream()
        .filter(contender -> contender.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no contender '"
                    + id
                    + "'; there are "
                    + String.join(", ", all.stream().map(Contender::id).toList())));
  }
}
