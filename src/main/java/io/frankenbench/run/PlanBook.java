package io.frankenbench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Json;
import io.frankenbench.record.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plans of a results folder: of what is published, suites by suites, and of what is not. */
final class PlanBook {
  private final ResultsFolder folder;

  PlanBook(ResultsFolder folder) {
    this.folder = folder;
  }

  /**
   * The plan that a resumed run of {@code suites} goes on with: the unfinished one, or else the
   * published one; {@code null} if there is nothing to go on with.
   */
  @Nullable StoredPlan toResume(String suites) throws IOException, UserError {
    JsonNode unfinished = read(folder.partialPlan());
    JsonNode plan = unfinished == null ? published().get(suites) : unfinished;
    try {
      StoredPlan stored = plan == null ? null : Json.MAPPER.treeToValue(plan, StoredPlan.class);
      if (stored != null) {
        stored.orderSeed(); // is a number
      }
      return stored;
    } catch (JsonProcessingException | NumberFormatException e) {
      throw damaged(folder.partialPlan(), e);
    }
  }

  /** True if what is published of its suites belongs to {@code plan}. */
  boolean isPublished(StoredPlan plan) throws IOException, UserError {
    return plan.id().equals(published().path(plan.suites()).path("id").asText());
  }

  /** Keeps {@code plan} until the run has ended. */
  void begin(StoredPlan plan) throws IOException {
    WholeFile.write(folder.partialPlan(), text(Json.MAPPER.valueToTree(plan)));
  }

  /** The published plans with {@code plan} in place of those that share a suite with it. */
  String with(StoredPlan plan) throws IOException, UserError {
    ObjectNode plans = published();
    List<String> replaced =
        plans
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(suites -> !Collections.disjoint(List.of(suites.split(",")), plan.suiteNames()))
            .toList();
    plans.remove(replaced);
    plans.set(plan.suites(), Json.MAPPER.valueToTree(plan));
    return text(plans);
  }

  private ObjectNode published() throws IOException, UserError {
    JsonNode plans = read(ResultsFolder.plans(folder.root()));
    return plans instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode();
  }

  private static @Nullable JsonNode read(Path file) throws IOException, UserError {
    try {
      return Files.exists(file) ? Json.MAPPER.readTree(file.toFile()) : null;
    } catch (JsonProcessingException e) {
      throw damaged(file, e);
    }
  }

  private static UserError damaged(Path file, Exception e) {
    return UserError.badInput(
        file + " is damaged; delete it, and run without --resume to start anew", e);
  }

  private static String text(JsonNode json) throws IOException {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }
}
