package io.frankenbench.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server's own account of one shot. Times are {@code System.nanoTime()} of the server's JVM,
 * comparable with another process of the same host; {@code null} where nothing happened.
 *
 * <p>Always {@code requests = distinct + duplicates = completed + broken + abandoned + rejected +
 * stillInFlight}. A response counts as in flight until the server knows that its last byte was
 * handed over, a moment after the client may have it: {@code peakInFlight} can exceed what the
 * client had in flight by a few, {@code peakWaiting} never does.
 *
 * @param shot the shot's token
 * @param requests requests read with the shot's token and a valid id, whatever became of them
 * @param distinct different valid ids among them
 * @param duplicates requests whose id had been read before
 * @param unknown requests on any shot address that ask for no id of this shot: another token, an id
 *     that is not one of 0 until N, another method; but no {@code OPTIONS} where an upgrade is
 *     offered
 * @param rejected requests answered 503 because too many waited
 * @param completed responses whose last byte was handed to the kernel; by HTTP/2, to a frame, which
 *     may have to wait for the client
 * @param broken responses that could not be written to the end
 * @param abandoned requests whose client left before the response was begun
 * @param early responses started before their delay had passed; never, in a sound server
 * @param http2 those of the requests that came by HTTP/2
 * @param bytes body bytes of the completed responses
 * @param peakInFlight most requests read and not yet completed
 * @param peakWaiting most requests waiting for their delay (or held by the muster)
 * @param peakStreams most requests read and not yet completed on one connection
 * @param musterReached for a muster: true if as many as the limit waited together
 * @param stillInFlight requests read and not completed when the ledger was closed
 * @param announcedAt when the shot was announced
 * @param firstRequestAt when the first request had been read
 * @param lastRequestAt when the last request had been read
 * @param lastWriteAt when the last byte of the last response had been handed to the kernel
 * @param brokenAsAnnouncedAt when a response was cut on purpose, before the client could know
 * @param lastEndAt when the last request that had been read was no longer in flight, whatever its
 *     end
 * @param connectionsAccepted connections accepted on the shot's addresses since the announcement
 * @param connectionsUsed connections that carried a request of the shot
 * @param olderConnectionsUsed those of them that were accepted before the announcement
 * @param firstAcceptAt when the first connection was accepted since the announcement
 * @param cpuNanos CPU time of the server's process from the announcement to the close
 * @param stalledNanos time, summed over the I/O threads, that they came too late to their timers
 * @param latenessMicros histogram of scheduled against actual start of response, compressed; of a
 *     muster, release against start
 * @param writeMicros histogram of start of response to last write, compressed
 * @param samples up to 25 requests in full, spread evenly over the ids
 * @param errors failures to write or read, by class, each with one example
 */
public record ServerLedger(
    String shot,
    long requests,
    long distinct,
    long duplicates,
    long unknown,
    long rejected,
    long completed,
    long broken,
    long abandoned,
    long early,
    long http2,
    long bytes,
    int peakInFlight,
    int peakWaiting,
    int peakStreams,
    boolean musterReached,
    int stillInFlight,
    long announcedAt,
    @Nullable Long firstRequestAt,
    @Nullable Long lastRequestAt,
    @Nullable Long lastWriteAt,
    @Nullable Long brokenAsAnnouncedAt,
    @Nullable Long lastEndAt,
    int connectionsAccepted,
    int connectionsUsed,
    int olderConnectionsUsed,
    @Nullable Long firstAcceptAt,
    long cpuNanos,
    long stalledNanos,
    String latenessMicros,
    String writeMicros,
    List<Sample> samples,
    Map<String, ErrorClass> errors) {

  /** One request as the server saw it; times as in the ledger. */
  public record Sample(
      int id,
      long delayNanos,
      long acceptedAt,
      long readAt,
      @Nullable Long startedAt,
      @Nullable Long lastWriteAt) {}
}
