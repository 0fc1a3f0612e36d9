package io.frankenbench.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a shot counts.
 *
 * @param status valid, limited by something or void
 * @param reason why it is not simply valid, in words; {@code null} if it is
 * @param objections what each check said that objected, by its name; {@code null} if none did
 * @param outside true if neither client nor server can have caused it, so that the shot may be
 *     redone; {@code null} otherwise
 */
public record Verdict(
    @JsonProperty(required = true) ShotStatus status,
    @Nullable String reason,
    @Nullable Map<String, String> objections,
    @Nullable Boolean outside) {
  private static final String HUNG = "HUNG";

  /** Nothing to say. */
  public static final Verdict VALID = new Verdict(ShotStatus.VALID, null, null, null);

  /** A shot that does not count, for a reason that no check is needed to see. */
  public static Verdict voided(String reason) {
    return new Verdict(ShotStatus.VOID, reason, null, null);
  }

  /** A shot that never ended by itself. */
  public static Verdict hung(String reason) {
    return new Verdict(ShotStatus.VOID, reason, Map.of(HUNG, reason), null);
  }

  /** A shot that does not count, since checks objected. */
  public static Verdict voided(Map<String, String> objections, boolean outside) {
    String reason = String.join("; ", objections.values());
    return new Verdict(ShotStatus.VOID, reason, objections, outside ? true : null);
  }

  /** A shot that counts, but shows a limit outside the contender. */
  public static Verdict limited(ShotStatus limit, String reason) {
    return new Verdict(limit, reason, null, null);
  }

  /** True if the shot never ended by itself. */
  @JsonIgnore
  public boolean isHung() {
    return objections != null && objections.containsKey(HUNG);
  }

  /** True if the shot is no figure. */
  @JsonIgnore
  public boolean isVoid() {
    return status == ShotStatus.VOID;
  }
}
