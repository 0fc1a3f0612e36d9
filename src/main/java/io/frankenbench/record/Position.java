package io.frankenbench.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * Where in a run a shot stands.
 *
 * @param block number of the block, from 0
 * @param fork number of the fork of this cell in this block, from 0; higher ones are repetitions
 * @param shot number of the shot in its fork; 0 is the cold one
 * @param phase what the shot was for
 * @param orderSeed the seed that shuffled the blocks
 * @param seed the seed of the shot's delays
 * @param startedAt when it began, ISO 8601 in UTC
 */
public record Position(
    @JsonProperty(required = true) int block,
    @JsonProperty(required = true) int fork,
    @JsonProperty(required = true) int shot,
    @JsonProperty(required = true) Phase phase,
    @JsonProperty(required = true) long orderSeed,
    @JsonProperty(required = true) long seed,
    @JsonProperty(required = true) String startedAt) {

  /** What a shot is for. */
  public enum Phase {
    /** The first of a fork, at full length, in a JVM that has not yet run anything. */
    @JsonProperty("cold")
    COLD,
    /** Compressed in time, until the JVM is steady. */
    @JsonProperty("warmup")
    WARMUP,
    /** The server holds every response until the in-flight limit is reached. */
    @JsonProperty("muster")
    MUSTER,
    /** At full length; the published figures. */
    @JsonProperty("measured")
    MEASURED,
    /** Few requests by the client of a shot whose requests may fail: does it still work? */
    @JsonProperty("recovery")
    RECOVERY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
