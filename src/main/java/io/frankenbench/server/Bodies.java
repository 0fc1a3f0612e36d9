package io.frankenbench.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One body per size: the server's own book for its size, a generated one for any other. Those in
 * use have room together, or the next one is refused; others are kept as long as there is room.
 */
final class Bodies {
  private final Book own;
  private final long mostBytes;
  private final Map<Integer, Kept> generated = new LinkedHashMap<>(16, 0.75f, true);
  private long bytesKept;

  private static final class Kept {
    final Book book;
    int users;

    Kept(Book book) {
      this.book = book;
    }
  }

  /** There is no room for another body. */
  static final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoRoom(int bytes, long mostBytes) {
      super(
          "a body of %d bytes has no room beside those in use; all together may have %d bytes"
              .formatted(bytes, mostBytes));
    }
  }

  /**
   * @param mostBytes of all generated ones together
   */
  Bodies(Book own, long mostBytes) {
    this.own = own;
    this.mostBytes = mostBytes;
  }

  /**
   * The body of that size, to be given back; takes a while for a large one asked for the first
   * time.
   *
   * @throws NoRoom if those in use leave it none
   */
  synchronized Book take(int bytes) {
    if (bytes == own.bytes()) {
      return own;
    }
    Kept kept = generated.get(bytes);
    if (kept == null) {
      makeRoomFor(bytes);
      kept = new Kept(Book.generated(bytes));
      generated.put(bytes, kept);
      bytesKept += bytes;
    }
    kept.users++;
    return kept.book;
  }

  /** One user less. */
  synchronized void giveBack(Book book) {
    Kept kept = generated.get(book.bytes());
    if (kept != null) {
      kept.users--;
    }
  }

  private void makeRoomFor(int bytes) {
    Iterator<Kept> leastRecent = generated.values().iterator();
    while (bytesKept + bytes > mostBytes && leastRecent.hasNext()) {
      Kept kept = leastRecent.next();
      if (kept.users == 0) {
        bytesKept -= kept.book.bytes();
        leastRecent.remove();
      }
    }
    if (bytesKept + bytes > mostBytes) {
      throw new NoRoom(bytes, mostBytes);
    }
  }
}
