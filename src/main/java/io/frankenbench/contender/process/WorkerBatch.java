package io.frankenbench.contender.process;

import io.frankenbench.contender.Batch;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A share of a batch in a worker: says what becomes of each request, and judges nothing. */
final class WorkerBatch implements Batch {
  private final int[] ids;
  private final URI[] uris;
  private final long[] submittedAt;
  private final PrintStream answers;

  WorkerBatch(int[] ids, URI[] uris, PrintStream answers) {
    this.ids = ids;
    this.uris = uris;
    this.answers = answers;
    submittedAt = new long[ids.length];
  }

  @Override
  public int size() {
    return ids.length;
  }

  @Override
  public URI uri(int number) {
    submittedAt[number] = System.nanoTime();
    return uris[number];
  }

  @Override
  public Body answered(int number, int status, UnaryOperator<@Nullable String> header) {
    return new Counted(number, status, header.apply("id"), header.apply("delay"));
  }

  @Override
  public void failed(int number, Throwable cause) {
    String words = String.valueOf(cause).replaceAll("\\s+", " ");
    say(number, System.nanoTime(), 0, null, null, 0, 0, words);
  }

  @Override
  public void reported(Outcome outcome) {
    throw new UnsupportedOperationException("a worker has no workers");
  }

  private void say(
      int number,
      long at,
      int status,
      @Nullable String idHeader,
      @Nullable String delayHeader,
      long bytes,
      long crc32,
      @Nullable String failure) {
    String line =
        String.join(
            "\t",
            Integer.toString(ids[number]),
            Long.toString(submittedAt[number]),
            Long.toString(at),
            Integer.toString(status),
            orDash(idHeader),
            orDash(delayHeader),
            Long.toString(bytes),
            Long.toString(crc32),
            orDash(failure));
    answers.print(line + "\n");
  }

  private static String orDash(@Nullable String text) {
    return text == null || text.isEmpty() ? "-" : text;
  }

  /** One body, counted and summed up. */
  private final class Counted implements Body {
    private final int number;
    private final int status;
    private final @Nullable String idHeader;
    private final @Nullable String delayHeader;
    private final CRC32 checksum = new CRC32();
    private long bytes;

    Counted(int number, int status, @Nullable String idHeader, @Nullable String delayHeader) {
      this.number = number;
      this.status = status;
      this.idHeader = idHeader;
      this.delayHeader = delayHeader;
    }

    @Override
    public void part(ByteBuffer part) {
      bytes += part.remaining();
      checksum.update(part.duplicate());
    }

    @Override
    public void end() {
      say(
          number,
          System.nanoTime(),
          status,
          idHeader,
          delayHeader,
          bytes,
          checksum.getValue(),
          null);
    }
  }
}
