/**
 * What was seen: shots, the server's ledger, and the files under {@code raw/} that hold them. The
 * rules that those files must obey when they are read stand here ({@code ShotCheck} for a line,
 * {@code RunCheck} for all of them), and nothing is made of a file that breaks one. The JSON forms
 * spoken between server and forks live here too, and the address and token by which one finds the
 * other, since both sides need them.
 *
 * <p>Also what every part needs of files: whole ones, temporary ones, and why one cannot be used.
 *
 * <p>Plain data and its files; no JMH, no HTTP. May import {@code workload} only.
 */
@org.jspecify.annotations.NullMarked
package io.frankenbench.record;
