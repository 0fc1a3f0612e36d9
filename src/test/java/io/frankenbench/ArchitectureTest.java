package io.frankenbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.frankenbench.measure.ForkOrders;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows between the packages point one way. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.frankenbench");

  @Test
  void imports_point_one_way() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("workload")
        .definedBy("io.frankenbench.workload..")
        .layer("record")
        .definedBy("io.frankenbench.record..")
        .layer("stats")
        .definedBy("io.frankenbench.stats..")
        .layer("server")
        .definedBy("io.frankenbench.server..")
        .layer("contender")
        .definedBy("io.frankenbench.contender..")
        .layer("measure")
        .definedBy("io.frankenbench.measure..")
        .layer("timer")
        .definedBy("io.frankenbench.timer..")
        .layer("compose")
        .definedBy("io.frankenbench.compose..")
        .layer("selftest")
        .definedBy("io.frankenbench.selftest..")
        .layer("plan")
        .definedBy("io.frankenbench.plan..")
        .layer("run")
        .definedBy("io.frankenbench.run..")
        .layer("report")
        .definedBy("io.frankenbench.report..")
        .layer("cli")
        .definedBy("io.frankenbench.cli..")
        .withOptionalLayers(true)
        .whereLayer("workload")
        .mayNotAccessAnyLayer()
        .whereLayer("stats")
        .mayNotAccessAnyLayer()
        .whereLayer("record")
        .mayOnlyAccessLayers("workload")
        .whereLayer("contender")
        .mayOnlyAccessLayers("workload")
        .whereLayer("server")
        .mayOnlyAccessLayers("workload", "record")
        .whereLayer("measure")
        .mayOnlyAccessLayers("workload", "record", "contender")
        .whereLayer("timer")
        .mayOnlyAccessLayers("workload", "record", "measure")
        .whereLayer("compose")
        .mayOnlyAccessLayers("workload", "record", "contender", "measure")
        .whereLayer("report")
        .mayOnlyAccessLayers("workload", "record", "stats")
        .whereLayer("plan")
        .mayOnlyAccessLayers("workload", "record", "contender", "measure", "timer", "compose")
        .whereLayer("run")
        .mayOnlyAccessLayers(
            "workload",
            "record",
            "contender",
            "measure",
            "timer",
            "compose",
            "server",
            "plan",
            "report")
        .whereLayer("selftest")
        .mayOnlyAccessLayers("workload", "record", "contender", "measure", "server")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void models_do_not_know_libraries_nor_both_who_joins_them() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("seam")
        .definedBy("io.frankenbench.contender")
        .layer("process")
        .definedBy("io.frankenbench.contender.process..")
        .layer("model")
        .definedBy("io.frankenbench.contender.model..")
        .layer("preview")
        .definedBy("io.frankenbench.contender.preview..")
        .layer("library")
        .definedBy("io.frankenbench.contender.library..")
        .layer("grid")
        .definedBy("io.frankenbench.contender.grid..")
        .layer("untouched")
        .definedBy("io.frankenbench.contender.untouched..")
        .withOptionalLayers(true)
        .whereLayer("seam")
        .mayNotAccessAnyLayer()
        .whereLayer("process")
        .mayOnlyAccessLayers("seam")
        .whereLayer("model")
        .mayOnlyAccessLayers("seam")
        .whereLayer("preview")
        .mayOnlyAccessLayers("seam", "model")
        .whereLayer("library")
        .mayOnlyAccessLayers("seam", "model")
        .whereLayer("grid")
        .mayOnlyAccessLayers("seam", "model", "library")
        .whereLayer("untouched")
        .mayOnlyAccessLayers("seam", "model", "library")
        .check(CLASSES);
  }

  @Test
  void every_process_writes_plain_digits_whatever_is_spoken_where_it_runs() {
    List<JavaClass> begin =
        CLASSES.stream()
            .filter(type ->
                type.tryGetMethod("main", String[].class).isPresent()
                    || type.isEquivalentTo(ForkOrders.class))
            .toList();

    assertThat(begin).hasSizeGreaterThan(3);
    for (JavaClass type : begin) {
      assertThat(type.getMethodCallsFromSelf().stream().map(call -> call.getTarget().getFullName()))
          .as(type.getName())
          .contains("java.util.Locale.setDefault(java.util.Locale)");
    }
  }

  @Test
  void models_know_no_http_library() {
    noClasses()
        .that()
        .resideInAPackage("io.frankenbench.contender.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "okhttp3..",
            "java.net.http..",
            "org.asynchttpclient..",
            "org.apache.hc..",
            "org.eclipse.jetty..",
            "reactor.netty..",
            "io.vertx..",
            "io.helidon..")
        .check(CLASSES);
  }
}
