package io.frankenbench;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
        .whereLayer("run")
        .mayOnlyAccessLayers(
            "workload", "record", "contender", "measure", "timer", "compose", "server", "report")
        .whereLayer("selftest")
        .mayOnlyAccessLayers("workload", "record", "contender", "measure", "server")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }
}
