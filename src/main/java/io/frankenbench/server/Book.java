package io.frankenbench.server;

import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A response body. It is held once, outside the heap; every response sends a view of it and nothing
 * is ever copied, but into the frames of HTTP/2.
 */
public final class Book {
  /** Size in bytes of the usual stand-in for the book. */
  public static final int USUAL_BYTES = 450_000;

  private final ByteBuffer content;
  private final String contentLength;
  private final String contentType;

  private Book(byte[] bytes) {
    this(bytes, "text/html");
  }

  private Book(byte[] bytes, String contentType) {
    this.contentType = contentType;
    content = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    contentLength = Integer.toString(bytes.length);
  }

  /**
   * Generated HTML prose of exactly {@code bytes} bytes, the same every time, in ASCII.
   *
   * @throws IllegalArgumentException if the size is not within 1 to 100,000,000
   */
  public static Book generated(int bytes) {
    checkSize(bytes);
    return new Book(new Prose(bytes).html());
  }

  /**
   * The content of a file.
   *
   * @throws IOException if it cannot be read, with a message for the user
   * @throws IllegalArgumentException if it is empty or too large, with a message for the user
   */
  public static Book of(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IOException(
          "body " + file + (Files.exists(file) ? " is no readable file" : " does not exist"));
    }
    long size = Files.size(file);
    if (size < 1 || size > Workload.MOST_BODY_BYTES) {
      throw new IllegalArgumentException(
          "body " + file + " has " + size + " bytes; it must have 1 to 100000000");
    }
    return new Book(Files.readAllBytes(file));
  }

  /** A small JSON text, made for one answer. */
  static Book json(byte[] text) {
    return new Book(text, "application/json");
  }

  static void checkSize(int bytes) {
    if (bytes < 1 || bytes > Workload.MOST_BODY_BYTES) {
      throw new IllegalArgumentException("body " + bytes + " is out of range (1..100000000)");
    }
  }

  /** Its size. */
  public int bytes() {
    return content.capacity();
  }

  /** A fresh view of the whole content, read-only and direct. */
  public ByteBuffer content() {
    return content.duplicate();
  }

  /** Its media type. */
  String contentType() {
    return contentType;
  }

  /** Its size as the value of a {@code Content-Length} header. */
  String contentLength() {
    return contentLength;
  }
}
