package io.frankenbench.report;

/** Names at the ends of lines, one above the other where lines end close together. */
final class EndLabels {
  private EndLabels() {}

  /**
   * Where the names of {@code values} go on a logarithmic axis: at their values if they can, else
   * {@code apart} from their neighbours and, as long as there is room, inside the axis.
   *
   * @param values rising, each above 0
   * @param low the axis' lower end
   * @param high its upper end
   * @param apart share of the axis between two names
   */
  static double[] places(double[] values, double low, double high, double apart) {
    double span = Math.log(high / low);
    double[] places = new double[values.length];
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      places[i] = Math.max(Math.log(values[i] / low) / span, free);
      free = places[i] + apart;
    }
    double room = 1;
    for (int i = values.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], room);
      room = places[i] - apart;
    }
    for (int i = 0; i < values.length; i++) {
      places[i] = low * Math.exp(places[i] * span);
    }
    return places;
  }
}
