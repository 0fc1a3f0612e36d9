package io.frankenbench.stats;

/**
 * How the spread of a table of two factors divides between them, each part as a share of the sum of
 * squares about the grand mean; together they are 1. Commonality analysis: Newton and Spurrell: "A
 * development of multiple regression for the analysis of routine data", Applied Statistics 16
 * (1967); Mood: "Partitioning variance in multiple regression analyses as a tool for developing
 * learning models", American Educational Research Journal 8 (1971).
 *
 * @param rows what the rows explain beyond the columns
 * @param columns what the columns explain beyond the rows
 * @param shared what either explains as well as the other, where not every row meets every column;
 *     negative if each partly hides the other, so that alone they explain less than together
 * @param rest what neither explains: how they act together (interaction), and noise
 */
public record Split(double rows, double columns, double shared, double rest) {
  /** Of a table without any spread. */
  public static final Split NONE = new Split(0, 0, 0, 0);
}
