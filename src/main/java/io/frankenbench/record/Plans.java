package io.frankenbench.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.frankenbench.record.Position.Phase;
import io.frankenbench.workload.Mix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the plans of a results folder say of single shots, suite by suite. */
final class Plans {
  private final Map<String, List<Plan>> bySuite = new HashMap<>();

  /**
   * One plan.
   *
   * @param cells as {@link Cell#slug} names them
   * @param seed from which those of the shots come
   * @param orderSeed that shuffled the blocks
   */
  private record Plan(Set<String> cells, long seed, long orderSeed) {

    @Nullable String objection(Shot shot) {
      Position p = shot.position();
      if (!cells.contains(shot.cell().slug())) {
        return "the plan has no cell " + shot.cell().slug();
      }
      if (p.orderSeed() != orderSeed) {
        return "the order_seed is %d, that of the plan %d".formatted(p.orderSeed(), orderSeed);
      }
      long of = Mix.of(Mix.of(seed, p.block()), p.shot());
      // Tasks that are only mustered have no delays; a shot that never began has no seed.
      boolean seeded = shot.figure(Metric.MAKESPAN) != null;
      boolean delayed = shot.cell().network() || p.phase() != Phase.MUSTER;
      return !seeded || !delayed || p.seed() == of
          ? null
          : "the seed of block %d, shot %d is %d, not %d"
              .formatted(p.block(), p.shot(), of, p.seed());
    }
  }

  /**
   * Takes another plan, as {@code plan.json} has it.
   *
   * @return false if it is none
   */
  boolean add(JsonNode plan) {
    JsonNode fields = plan.path("fields");
    boolean told =
        List.of("id", "started", "command").stream().allMatch(name -> plan.path(name).isTextual())
            && fields.isObject()
            && fields.valueStream().allMatch(JsonNode::isTextual);
    try {
      Plan its =
          new Plan(
              Set.copyOf(List.of(fields.path("cells").asText().split(","))),
              Long.parseLong(fields.path("seed").asText()),
              Long.parseLong(fields.path("order seed").asText()));
      for (String suite : List.of(fields.path("suites").asText().split(","))) {
        bySuite.computeIfAbsent(suite, _ -> new ArrayList<>()).add(its);
      }
      return told;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Why none of its suite's plans has {@code shot}; {@code null} if one has, or there is none. */
  @Nullable String objection(Shot shot) {
    String objection = null;
    for (Plan plan : bySuite.getOrDefault(shot.cell().suite(), List.of())) {
      objection = plan.objection(shot);
      if (objection == null) {
        return null;
      }
    }
    return objection;
  }
}
