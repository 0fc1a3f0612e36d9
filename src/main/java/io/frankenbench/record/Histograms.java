package io.frankenbench.record;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;

/** Histograms of microseconds, and their compressed form (HdrHistogram's V2, in Base64). */
public final class Histograms {
  private static final int SIGNIFICANT_DIGITS = 2;

  private Histograms() {}

  /** An empty histogram of microseconds. */
  public static Histogram micros() {
    return new Histogram(SIGNIFICANT_DIGITS);
  }

  /** The compressed form, as usual plotters of HdrHistogram logs read it. */
  public static String compressed(AbstractHistogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer, 9);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }

  /**
   * Reads the compressed form.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  public static Histogram parse(String compressed) {
    try {
      return Histogram.decodeFromCompressedByteBuffer(
          ByteBuffer.wrap(Base64.getDecoder().decode(compressed)), 0);
    } catch (DataFormatException | RuntimeException e) { // it fails in many ways
      throw new IllegalArgumentException("a histogram is damaged: " + e.getMessage(), e);
    }
  }
}
