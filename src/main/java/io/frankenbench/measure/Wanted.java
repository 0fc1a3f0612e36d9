package io.frankenbench.measure;

import io.frankenbench.record.Cell;
import io.frankenbench.workload.Arguments;
import java.util.zip.CRC32;

/** What the requests of a shot ask for, and what must be answered. */
interface Wanted {

  /** What cell {@code cell} wants, of a server that has {@code book} for its size of bodies. */
  static Wanted of(Cell cell, byte[] book) {
    return cell.variant().equals(Arguments.VARIANT) ? new Echoes(book.length) : new Books(book);
  }

  /** Path of request {@code id}, below the one of its shot; may have a query. */
  String path(int id);

  /** The body that request {@code id} must be answered with. */
  byte[] body(int id);

  /** Checksum of {@link #body}. */
  long crc32(int id);

  private static long checksum(byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return checksum.getValue();
  }

  /** The same body for every request. */
  final class Books implements Wanted {
    private final byte[] book;
    private final long checksum;

    Books(byte[] book) {
      this.book = book;
      checksum = Wanted.checksum(book);
    }

    @Override
    public String path(int id) {
      return Integer.toString(id);
    }

    @Override
    public byte[] body(int id) {
      return book;
    }

    @Override
    public long crc32(int id) {
      return checksum;
    }
  }

  /** Each request's own arguments. */
  record Echoes(int bytes) implements Wanted {
    @Override
    public String path(int id) {
      return Arguments.path(id);
    }

    @Override
    public byte[] body(int id) {
      return Arguments.body(id, bytes);
    }

    @Override
    public long crc32(int id) {
      return Wanted.checksum(body(id));
    }
  }
}
