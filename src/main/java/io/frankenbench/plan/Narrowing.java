package io.frankenbench.plan;

import io.frankenbench.contender.Contender;
import io.frankenbench.measure.Contenders;
import io.frankenbench.plan.Part.Load;
import io.frankenbench.plan.RunOptions.BodyOption;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A suite as the options leave it: each option replaces its dimension in every part. */
final class Narrowing {
  private final Suite suite;
  private final RunOptions options;
  private final boolean quick;
  private final Map<String, Set<Protocol>> spoken;

  private Narrowing(Suite suite, RunOptions options) {
    this.suite = suite;
    this.options = options;
    quick = options.amount().extent() == Extent.QUICK;
    spoken =
        suite.bench() == Bench.FAN_OUT
            ? Contenders.all(options.plugins().loaded()).stream()
                .collect(Collectors.toMap(Contender::id, Contender::protocols))
            : Map.of();
  }

  /**
   * The suite that is left.
   *
   * @throws UserError if an option does not fit it
   */
  static Suite of(Suite suite, RunOptions options) throws UserError {
    return new Narrowing(suite, options).narrowed();
  }

  private Suite narrowed() throws UserError {
    refuseWhatSleepHasNot();
    List<Part> parts = new ArrayList<>();
    for (Part part : suite.parts()) {
      Part asked = part.under(circumstances(part.circumstances()));
      List<String> contenders = contenders(asked);
      List<Load> loads = loads(part);
      for (Protocol protocol : asked.circumstances().protocols()) {
        List<String> speaking =
            contenders.stream().filter(id -> spoken(id).contains(protocol)).toList();
        if (!speaking.isEmpty() && !loads.isEmpty()) {
          parts.add(asked.with(speaking).carrying(loads).speaking(List.of(protocol)));
        }
      }
    }
    refuseWhatNobodySpeaks(parts);
    return suite.withParts(parts);
  }

  /** What {@code id} speaks in this suite. */
  private Set<Protocol> spoken(String id) {
    return spoken.getOrDefault(id, Set.of(Protocol.H1));
  }

  private void refuseWhatNobodySpeaks(List<Part> parts) throws UserError {
    if (parts.isEmpty() && !options.protocols().isEmpty()) {
      throw UserError.badInput(
          "suite %s has no contender that speaks %s"
              .formatted(suite.name(), words(options.protocols())));
    }
  }

  private static String words(Collection<Protocol> protocols) {
    return protocols.stream().map(Protocol::toString).sorted().collect(Collectors.joining(" or "));
  }

  private Circumstances circumstances(Circumstances own) {
    Circumstances asked = own;
    if (!options.connections().isEmpty()) {
      asked = asked.over(options.connections());
    }
    if (!options.protocols().isEmpty()) {
      asked = asked.speaking(options.protocols());
    }
    Delays delays = options.delays();
    if (delays != null) {
      asked = asked.waiting(delays);
    }
    Double timeScale = options.timeScale();
    return timeScale == null ? asked : asked.scaled(timeScale);
  }

  private void refuseWhatSleepHasNot() throws UserError {
    boolean asked =
        !(options.inFlight().isEmpty()
            && options.bodies().isEmpty()
            && options.connections().isEmpty()
            && options.protocols().isEmpty());
    if (suite.bench() == Bench.SLEEP && asked) {
      throw UserError.badInput(
          "suite "
              + suite.name()
              + " only sleeps: it takes neither --in-flight nor --body nor --connections nor"
              + " --protocol");
    }
  }

  private List<String> contenders(Part part) throws UserError {
    List<String> wanted = options.contenders().stream().distinct().toList();
    if (wanted.isEmpty()) {
      return withPlugins(part);
    }
    for (String id : wanted) {
      requireKnown(id);
      if (part.open() || part.contenders().contains(id)) {
        requireSpeaking(id, part.circumstances().protocols());
      }
    }
    return part.open() ? wanted : wanted.stream().filter(part.contenders()::contains).toList();
  }

  /** The suite's own, and beside them the user's where there is room for others. */
  private List<String> withPlugins(Part part) throws UserError {
    Set<String> plugins = options.plugins().contenders().keySet();
    if (plugins.isEmpty()) {
      return part.contenders();
    }
    if (!suite.open()) {
      throw UserError.badInput(
          "suite %s takes no contenders but its own; --plugins goes with %s"
              .formatted(
                  suite.name(),
                  Suites.ALL.stream()
                      .filter(Suite::open)
                      .map(Suite::name)
                      .collect(Collectors.joining(", "))));
    }
    return part.open()
        ? Stream.concat(part.contenders().stream(), plugins.stream()).toList()
        : part.contenders();
  }

  private void requireKnown(String id) throws UserError {
    if (!suite.open() && !suite.contenders().contains(id)) {
      throw UserError.badInput(
          "suite %s has no contender '%s'; it has %s"
              .formatted(suite.name(), id, String.join(", ", suite.contenders())));
    }
    if (suite.open()) {
      try {
        Contenders.named(id, options.plugins().loaded());
      } catch (IllegalArgumentException e) {
        throw UserError.badInput(String.valueOf(e.getMessage()), e);
      }
    }
  }

  /** Whoever is asked for by name must speak one of {@code protocols}. */
  private void requireSpeaking(String id, List<Protocol> protocols) throws UserError {
    Set<Protocol> its = spoken(id);
    if (protocols.stream().noneMatch(its::contains)) {
      throw UserError.badInput(
          "in suite %s %s does not speak %s; give --protocol %s"
              .formatted(suite.name(), id, words(protocols), words(its)));
    }
  }

  /** A part that a quick run leaves out is run all the same if it is asked for less. */
  private List<Load> asked(Part part) {
    boolean less = part.quickLoads().isEmpty() && !options.requests().isEmpty();
    return quick && !less ? part.quickLoads() : part.loads();
  }

  private List<Load> loads(Part part) throws UserError {
    boolean steps = part.rounds() > 0 && options.requests().isEmpty();
    return steps && !options.inFlight().isEmpty() ? steps(part) : replaced(part);
  }

  /** Where loads are steps, other limits in flight are other steps. */
  private List<Load> steps(Part part) throws UserError {
    List<Load> loads = new ArrayList<>();
    for (int limit : options.inFlight().stream().distinct().toList()) {
      if (limit == 0 || limit > Workload.MOST_REQUESTS / part.rounds()) {
        throw UserError.badInput(
            "suite %s has %d requests for each in flight: give --in-flight numbers up to %d, or"
                    .formatted(suite.name(), part.rounds(), Workload.MOST_REQUESTS / part.rounds())
                + " --requests as well");
      }
      for (int bodyBytes : bodies(part.loads().getFirst())) {
        loads.add(new Load(part.rounds() * limit, limit, bodyBytes));
      }
    }
    return loads;
  }

  private List<Load> replaced(Part part) throws UserError {
    List<Load> loads = new ArrayList<>();
    for (Load load : asked(part)) {
      for (int bodyBytes : bodies(load)) {
        for (int requests : orElse(options.requests(), load.requests())) {
          for (int limit : limits(load, requests)) {
            Load asked = new Load(requests, limit, bodyBytes);
            if (!loads.contains(asked)) {
              loads.add(asked);
            }
          }
        }
      }
    }
    return loads;
  }

  /** The suite's own limit as far as there are so many requests; where it has none, none. */
  private List<Integer> limits(Load load, int requests) throws UserError {
    boolean none = load.inFlight() == load.requests();
    List<Integer> limits = new ArrayList<>();
    for (int asked : orElse(options.inFlight(), none ? 0 : Math.min(load.inFlight(), requests))) {
      if (asked > requests) {
        throw UserError.badInput(
            "--in-flight " + asked + " is more than the " + requests + " requests");
      }
      limits.add(asked == 0 ? requests : asked);
    }
    return limits;
  }

  private List<Integer> bodies(Load load) {
    return options.bodies().isEmpty()
        ? List.of(load.bodyBytes())
        : options.bodies().stream().map(BodyOption::bytes).toList();
  }

  private static List<Integer> orElse(List<Integer> asked, int usual) {
    return asked.isEmpty() ? List.of(usual) : asked;
  }
}
