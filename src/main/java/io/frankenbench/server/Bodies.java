package io.frankenbench.server;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One body per size: the server's own book for its size, a generated one for any other. All that
 * are kept or still being sent have room together, or the next one is refused.
 */
final class Bodies {
  private final Book own;
  private final long mostBytes;
  private final Map<Integer, Book> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final List<Alive> alive = new ArrayList<>();

  /** Memory of a body that somebody still holds, if {@code memory} has not been cleared. */
  private record Alive(int bytes, WeakReference<Object> memory) {}

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
   * The body of that size; takes a while for a large one asked for the first time.
   *
   * @throws NoRoom if others take its room
   */
  synchronized Book ofSize(int bytes) {
    if (bytes == own.bytes()) {
      return own;
    }
    Book known = kept.get(bytes);
    if (known != null) {
      return known;
    }
    makeRoomFor(bytes);
    Book book = Book.generated(bytes);
    kept.put(bytes, book);
    alive.add(new Alive(bytes, new WeakReference<>(book.memory())));
    return book;
  }

  /** Only the garbage collector knows when the last response has let go of a body. */
  private void makeRoomFor(int bytes) {
    if (!hasRoomFor(bytes)) {
      kept.clear();
      System.gc();
    }
    if (!hasRoomFor(bytes)) {
      throw new NoRoom(bytes, mostBytes);
    }
  }

  private boolean hasRoomFor(int bytes) {
    alive.removeIf(body -> body.memory().refersTo(null));
    return alive.stream().mapToLong(Alive::bytes).sum() + bytes <= mostBytes;
  }
}
