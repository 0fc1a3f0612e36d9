package io.frankenbench.cli;

import io.frankenbench.plan.RunOptions.BodyOption;
import io.frankenbench.plan.UserError;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who fetches what: the options that replace a suite's own cells. */
final class WorkloadOptions {
  @Option(
      names = "--contenders",
      split = ",",
      paramLabel = "ID",
      description = "Only these; see ./run-bench.sh list.")
  private List<String> contenders = new ArrayList<>();

  @Option(
      names = "--requests",
      split = ",",
      paramLabel = "N",
      description = "Requests of a shot, such as 1000,10000.")
  private List<String> requests = new ArrayList<>();

  @Option(
      names = "--in-flight",
      split = ",",
      paramLabel = "N",
      description = "In-flight limit: all, or numbers; in ladder the steps.")
  private List<String> inFlight = new ArrayList<>();

  @Option(
      names = "--body",
      split = ",",
      paramLabel = "BYTES|FILE",
      description = "Size of each body, or a file to serve.")
  private List<String> bodies = new ArrayList<>();

  @Option(
      names = "--connections",
      split = ",",
      paramLabel = "POLICY",
      description = "fresh, warm, or both; what the suite has unless given.")
  private List<String> connections = new ArrayList<>();

  @Option(
      names = "--protocol",
      split = ",",
      paramLabel = "PROTOCOL",
      description =
          "h1 (HTTP/1.1), h2 (HTTP/2 in clear text), or both; what the suite has unless given.")
  private List<String> protocols = new ArrayList<>();

  @Mixin private DelayOptions delay = new DelayOptions();

  @Option(
      names = "--order-seed",
      paramLabel = "N",
      description = "Decides the order of cells; random unless given.")
  private @Nullable String orderSeed;

  List<String> contenders() {
    return contenders;
  }

  List<Integer> requests() throws UserError {
    return Numbers.counts("--requests", requests);
  }

  List<Integer> inFlight() throws UserError {
    return Numbers.limits("--in-flight", inFlight);
  }

  List<Connections> connections() throws UserError {
    List<Connections> policies = new ArrayList<>();
    for (String policy : connections) {
      policies.add(Numbers.parsed("--connections", policy, Connections::parse));
    }
    return policies.stream().distinct().toList();
  }

  List<Protocol> protocols() throws UserError {
    List<Protocol> spoken = new ArrayList<>();
    for (String protocol : protocols) {
      spoken.add(Numbers.parsed("--protocol", protocol, Protocol::parse));
    }
    return spoken.stream().distinct().toList();
  }

  DelayOptions delay() {
    return delay;
  }

  @Nullable Long orderSeed() throws UserError {
    return orderSeed == null ? null : Long.valueOf(Numbers.seed("--order-seed", orderSeed));
  }

  List<BodyOption> bodies() throws UserError {
    List<BodyOption> all = new ArrayList<>();
    for (String body : bodies) {
      all.add(BodyFile.option(body));
    }
    if (all.stream().filter(body -> body.file() != null).count() > 1) {
      throw UserError.badInput("--body takes one file at most; give the others as sizes");
    }
    return all;
  }
}
