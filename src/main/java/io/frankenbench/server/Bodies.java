package io.frankenbench.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** One body per size: the server's own book for its size, a generated one for any other. */
final class Bodies {
  private static final long MOST_BYTES_KEPT = 200_000_000;

  private final Book own;
  private final Map<Integer, Book> generated = new LinkedHashMap<>(16, 0.75f, true);
  private long bytesKept;

  Bodies(Book own) {
    this.own = own;
  }

  Book own() {
    return own;
  }

  /** The body of that size; takes a while for a large one asked for the first time. */
  synchronized Book ofSize(int bytes) {
    if (bytes == own.bytes()) {
      return own;
    }
    Book kept = generated.get(bytes);
    if (kept != null) {
      return kept;
    }
    Book book = Book.generated(bytes);
    makeRoomFor(bytes);
    generated.put(bytes, book);
    bytesKept += bytes;
    return book;
  }

  private void makeRoomFor(int bytes) {
    Iterator<Integer> leastRecent = generated.keySet().iterator();
    while (bytesKept + bytes > MOST_BYTES_KEPT && leastRecent.hasNext()) {
      bytesKept -= leastRecent.next();
      leastRecent.remove();
    }
  }
}
