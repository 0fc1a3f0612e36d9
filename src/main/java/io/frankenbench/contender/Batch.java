package io.frankenbench.contender;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one shot, and the place to hand their answers to.
 *
 * <p>Every method may be called from any thread, and returns at once: from an event loop, too. What
 * concerns one request is told in order, one call after the other: {@link #uri}, {@link #answered},
 * {@link Body#part} as often as parts arrive, {@link Body#end}; different requests may be told of
 * at the same time. Each request has one outcome: the end of its body, or {@link #failed}, which
 * may come in place of any of these. A second outcome, or none, makes the shot void.
 */
public interface Batch {

  /** How many requests there are, N; their ids are 0 until N. */
  int size();

  /**
   * Where request {@code id} is to be sent, by {@code GET}: {@code http}, a literal IP address, a
   * port, a path. Ask right before sending it, once: the request's own time begins here. Neighbours
   * may go to different addresses, of which there are a few; with warm connections these are the
   * same in every batch.
   */
  URI uri(int id);

  /**
   * The head of the answer to request {@code id} has arrived. Tell it whatever the status is: a
   * wrong one is noticed here.
   *
   * @param status HTTP status
   * @param header gives the value of a header by its name in lower case, or {@code null}; asked
   *     only during this call
   * @return takes the parts of the body
   */
  Body answered(int id, int status, UnaryOperator<@Nullable String> header);

  /**
   * Request {@code id} failed and will not be answered any more. Failures are counted by what
   * caused them, so hand over what was met, as it is.
   */
  void failed(int id, Throwable cause);

  /** Another process of this machine fetched, or failed to fetch, a request. */
  void reported(Outcome outcome);

  /**
   * What another process says of one request. Times are of the machine's monotonic clock, which
   * {@link System#nanoTime()} reads on Linux and macOS.
   *
   * @param id of the request
   * @param submittedAt when it was about to be sent
   * @param doneAt when the last byte of the body had been read
   * @param status HTTP status; 0 if there was no answer
   * @param idHeader the header of that name; {@code null} if there was none
   * @param delayHeader the header of that name; {@code null} if there was none
   * @param bytes length of the body
   * @param crc32 checksum of the body
   * @param failure what went wrong, in words; {@code null} if nothing did
   */
  record Outcome(
      int id,
      long submittedAt,
      long doneAt,
      int status,
      @Nullable String idHeader,
      @Nullable String delayHeader,
      long bytes,
      long crc32,
      @Nullable String failure) {}

  /** Takes one body, part by part, in order. */
  interface Body {

    /**
     * The next part; it is read from its position to its limit, and not kept, so the buffer may be
     * used again after this call. Hand over each part as it arrives; do not collect a body.
     */
    void part(ByteBuffer bytes);

    /** The body is complete. */
    void end();

    /**
     * Reads {@code stream} to its end, part by part, and says that the body is complete; for
     * clients that block. The caller closes the stream, and tells the batch if reading fails.
     */
    default void readFrom(InputStream stream) throws IOException {
      byte[] chunk = new byte[16 * 1024];
      for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
        part(ByteBuffer.wrap(chunk, 0, n));
      }
      end();
    }
  }
}
