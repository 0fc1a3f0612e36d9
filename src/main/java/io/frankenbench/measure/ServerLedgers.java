package io.frankenbench.measure;

import io.frankenbench.record.ErrorClass;
import io.frankenbench.record.Histograms;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.record.ServerLedger.Sample;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** The ledgers of several servers that have shared the requests of a shot, as if of one. */
final class ServerLedgers {
  private final List<ServerLedger> all;

  private ServerLedgers(List<ServerLedger> all) {
    this.all = all;
  }

  /**
   * Sums and extremes. The servers' peaks need not have come at the same time, so their sum is the
   * most there can have been; threads are as late as those of the worst server.
   */
  static ServerLedger together(List<ServerLedger> ledgers) {
    return ledgers.size() == 1 ? ledgers.getFirst() : new ServerLedgers(ledgers).united();
  }

  private ServerLedger united() {
    return new ServerLedger(
        all.getFirst().shot(),
        sum(ServerLedger::requests),
        sum(ServerLedger::distinct),
        sum(ServerLedger::duplicates),
        sum(ServerLedger::unknown),
        sum(ServerLedger::rejected),
        sum(ServerLedger::completed),
        sum(ServerLedger::broken),
        sum(ServerLedger::abandoned),
        sum(ServerLedger::early),
        sum(ServerLedger::http2),
        sum(ServerLedger::bytes),
        (int) sum(ServerLedger::peakInFlight),
        (int) sum(ServerLedger::peakWaiting),
        all.stream().mapToInt(ServerLedger::peakStreams).max().orElseThrow(),
        all.stream().allMatch(ServerLedger::musterReached),
        (int) sum(ServerLedger::stillInFlight),
        all.stream().mapToLong(ServerLedger::announcedAt).max().orElseThrow(),
        of(ServerLedger::firstRequestAt, Math::min),
        of(ServerLedger::lastRequestAt, Math::max),
        of(ServerLedger::lastWriteAt, Math::max),
        of(ServerLedger::brokenAsAnnouncedAt, Math::min),
        of(ServerLedger::lastEndAt, Math::max),
        (int) sum(ServerLedger::connectionsAccepted),
        (int) sum(ServerLedger::connectionsUsed),
        (int) sum(ServerLedger::olderConnectionsUsed),
        of(ServerLedger::firstAcceptAt, Math::min),
        sum(ServerLedger::cpuNanos),
        all.stream().mapToLong(ServerLedger::stalledNanos).max().orElseThrow(),
        histogram(ServerLedger::latenessMicros),
        histogram(ServerLedger::writeMicros),
        all.stream()
            .map(ServerLedger::samples)
            .flatMap(Collection::stream)
            .sorted(Comparator.comparingInt(Sample::id))
            .toList(),
        errors());
  }

  private long sum(ToLongFunction<ServerLedger> count) {
    return all.stream().mapToLong(count).sum();
  }

  private @Nullable Long of(
      Function<ServerLedger, @Nullable Long> time, BinaryOperator<Long> which) {
    Stream<Long> seen = all.stream().map(time).filter(Objects::nonNull);
    return seen.reduce(which).orElse(null);
  }

  private String histogram(Function<ServerLedger, String> which) {
    Histogram sum = Histograms.micros();
    all.forEach(ledger -> sum.add(Histograms.parse(which.apply(ledger))));
    return Histograms.compressed(sum);
  }

  private Map<String, ErrorClass> errors() {
    Map<String, ErrorClass> errors = new TreeMap<>();
    for (ServerLedger ledger : all) {
      ledger
          .errors()
          .forEach((name, its) ->
              errors.merge(
                  name,
                  its,
                  (known, more) -> new ErrorClass(known.count() + more.count(), known.example())));
    }
    return errors;
  }
}
