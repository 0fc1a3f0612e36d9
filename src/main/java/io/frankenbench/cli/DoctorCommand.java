package io.frankenbench.cli;

import io.frankenbench.plan.Plan;
import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.Cell;
import io.frankenbench.run.ForkJvm;
import io.frankenbench.run.machine.Doctor;
import io.frankenbench.run.machine.Jvm;
import io.frankenbench.run.machine.Machine;
import io.frankenbench.run.machine.Preflight;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what this machine allows. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {"Tells what this machine allows, what will be skipped, and what mends it.", ""},
    footer = {"", "Exit status: 0 done; 3 nothing can run here."})
final class DoctorCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("picocli injects the specification");
    }
    RunOptions everything =
        new RunOptions(
            List.of("headline"),
            Amount.of(Extent.FULL),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(Connections.FRESH, Connections.WARM),
            Delays.original(),
            null,
            1,
            1L,
            null,
            Path.of("results"),
            false,
            "");
    Machine machine = Machine.here();
    Jvm jvm = Jvm.current(ForkJvm.FLAGS);
    Doctor doctor = new Doctor(machine, jvm, new Preflight(machine, jvm));
    List<Cell> cells = Plan.of(everything).cells();
    doctor.print(spec.commandLine().getOut(), cells, Terminal.isInteractive());
    if (doctor.allows(cells)) {
      return 0;
    }
    spec.commandLine().getErr().println("nothing can run here; see above what mends it");
    return UserError.MACHINE;
  }
}
