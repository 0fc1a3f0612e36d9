package io.frankenbench.run.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the files of a language are, and how they name each other. */
interface Language {

  /** The text of what is called {@code name}; {@code null} if its source is not known. */
  @Nullable String text(String name) throws IOException;

  /** The file that {@code name} is published as. */
  String file(String name);

  /** What {@code text}, called {@code name}, may use, in the order in which it does. */
  List<String> uses(String name, String text);

  /** Lines of code: neither blank ones nor comments, imports or the package. */
  int lines(String text);
}
