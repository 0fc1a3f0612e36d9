package io.frankenbench.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A contender under a workload, as named in every published row.
 *
 * @param suite the suite it belongs to
 * @param contender its id, {@code library-model}
 * @param library first part of the id
 * @param model the rest of the id
 * @param requests N
 * @param inFlight the in-flight limit, a number
 * @param bodyBytes size of each body
 * @param connections {@code fresh} or {@code warm}
 * @param delay the distribution as written
 * @param timeScale factor on the delays
 * @param protocol {@code h1} or {@code h2}; {@code none} if the tasks only sleep
 * @param variant what else sets this cell apart; empty, and not written, if nothing
 */
public record Cell(
    @JsonProperty(required = true) String suite,
    @JsonProperty(required = true) String contender,
    @JsonProperty(required = true) String library,
    @JsonProperty(required = true) String model,
    @JsonProperty(required = true) int requests,
    @JsonProperty(required = true) int inFlight,
    @JsonProperty(required = true) int bodyBytes,
    @JsonProperty(required = true) String connections,
    @JsonProperty(required = true) String delay,
    @JsonProperty(required = true) double timeScale,
    @JsonProperty(required = true) String protocol,
    @JsonInclude(Include.NON_EMPTY) String variant) {

  /** Without a variant it is absent where it is read. */
  public Cell {
    variant = Objects.requireNonNullElse(variant, "");
  }

  /** The library of those that fetch nothing: their tasks only sleep. */
  private static final String SLEEP = "sleep";

  private static final String NO_PROTOCOL = "none";

  private static final Pattern CONTENDER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

  /** Suites and variants: words that are no formula to a spreadsheet and no markup to a page. */
  private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .?=_-]*");

  /** True if a contender may be called so: library and model in lower case, joined by dashes. */
  public static boolean isContender(String id) {
    return CONTENDER.matcher(id).matches();
  }

  /** True if suite, contender and variant are called as they may be. */
  @JsonIgnore
  boolean isNamedWell() {
    return WORDS.matcher(suite).matches()
        && isContender(contender)
        && (variant.isEmpty() || WORDS.matcher(variant).matches());
  }

  /**
   * What it asks for, with delays of this seed.
   *
   * @throws IllegalArgumentException if a field is out of range, with a message for the user
   */
  public Workload workload(long seed) {
    return new Workload(
        requests,
        inFlight,
        Delays.parse(delay),
        timeScale,
        seed,
        bodyBytes,
        Connections.parse(connections));
  }

  /** The cell of {@code contender} under {@code workload}, over HTTP/1.1. */
  public static Cell of(String suite, String contender, Workload workload, String variant) {
    return of(suite, contender, workload, Protocol.H1, variant);
  }

  /** The same by {@code protocol}, unless it fetches nothing. */
  public static Cell of(
      String suite, String contender, Workload workload, Protocol protocol, String variant) {
    int dash = contender.indexOf('-');
    String library = dash < 0 ? contender : contender.substring(0, dash);
    return new Cell(
        suite,
        contender,
        library,
        dash < 0 ? "" : contender.substring(dash + 1),
        workload.requests(),
        workload.inFlight(),
        workload.bodyBytes(),
        workload.connections().toString(),
        workload.delays().toString(),
        workload.timeScale(),
        library.equals(SLEEP) ? NO_PROTOCOL : protocol.toString(),
        variant);
  }

  /** True if there are requests, connections and bodies; false if the tasks only sleep. */
  @JsonIgnore
  public boolean network() {
    return !protocol.equals(NO_PROTOCOL);
  }

  /** True if HTTP/2 is spoken. */
  @JsonIgnore
  public boolean http2() {
    return protocol.equals(Protocol.H2.toString());
  }

  /** True if every request may be in flight at once. */
  @JsonIgnore
  public boolean allInFlight() {
    return inFlight == requests;
  }

  /** True if every shot opens its own connections. */
  @JsonIgnore
  public boolean fresh() {
    return connections.equals(Connections.FRESH.toString());
  }

  /** A name for files and progress lines: unique within a run, safe in a path. */
  public String slug() {
    String name =
        String.join(
            "-",
            suite,
            contender,
            requests + "r",
            inFlight + "f",
            bodyBytes + "b",
            connections,
            delay.replace(':', '_'),
            "x" + timeScale,
            protocol);
    return (variant.isEmpty() ? name : name + "-" + variant).replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
