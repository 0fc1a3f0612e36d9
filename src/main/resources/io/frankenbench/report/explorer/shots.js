// The shots of one cell: all of them as a table, and the overhead of their requests as a curve.
const CURVE_HEIGHT = 240;

function shotTable(shots) {
  const number = (value) => amount(value, '');
  return dataTable(`${count(shots.length, 'shot')}, block by block`, [
    numberColumn('block'), numberColumn('shot'), textColumn('phase'), textColumn('status'), numberColumn('makespan, s'),
    numberColumn('ratio to ideal'), numberColumn('overhead, median, ms'), numberColumn('99th percentile, ms'),
    numberColumn('CPU per request, µs'), numberColumn('allocation per request, B'), numberColumn('threads'),
    numberColumn('connections opened'), numberColumn('errors'), textColumn('reason'),
  ], shots.map((shot) => [
    grouped(shot.block + 1) + (shot.fork > 0 ? `, run ${shot.fork + 1}` : ''), grouped(shot.shot), shot.phase, shot.status,
    amount(shot.makespan, '', exact), shot.makespan !== null && shot.ideal ? brief(shot.makespan / shot.ideal) : NONE,
    number(shot.overhead_p50), number(shot.overhead_p99), number(shot.cpu_per_request), number(shot.alloc_per_request),
    number(shot.peak_threads), number(shot.connections_opened), number(shot.errors), shot.reason,
  ]));
}

/** The overhead at some percentiles, from the requests of all measured shots together. */
function drawOverhead(holder, cell, percentiles) {
  const points = percentiles.map((percentile, i) => ({percentile, ms: cell.overhead[i], i}))
    .filter(({ms}) => ms !== null);
  const width = holder.clientWidth;
  const ys = linearScale(0, Math.max(...points.map(({ms}) => ms)), CURVE_HEIGHT - 44, 24, 5);
  const box = boxFor(ys, width, CURVE_HEIGHT);
  const x = (i) => box.left + 14 + (i / (percentiles.length - 1)) * (box.right - box.left - 28);
  const every = Math.ceil(56 / ((box.right - box.left) / percentiles.length));
  const name = ({percentile}) => (percentile === 100 ? 'most' : `${percentile} %`);
  const chart = picture(width, CURVE_HEIGHT, `overhead per request of ${shorten(cell.contender.id, 80)}`, [
    axes({ticks: []}, ys, box, 'share of the requests that had no more', 'overhead, ms'),
    ...points.filter(({i}) => (percentiles.length - 1 - i) % every === 0).map((point) =>
      svg('text', {class: 'tick', x: x(point.i), y: box.bottom + 18, 'text-anchor': 'middle'}, name(point))),
    svg('g', {class: `k${cell.contender.index}`},
      svg('path', {class: 'flight', d: 'M' + points.map(({ms, i}) => `${x(i).toFixed(1)},${ys.at(ms).toFixed(1)}`).join('L')}),
      points.map(({ms, i}) => glyph(cell.contender, x(i), ys.at(ms), false, 4))),
  ]);
  const rows = points.map((point) => [name(point), amount(point.ms, '', exact)]);
  holder.replaceChildren(chart, tableBelow(() => dataTable('overhead per request', [textColumn('share'), numberColumn('ms')], rows)));
  interact(holder, points.map((point, rank) => ({
    picture: chart, x: x(point.i), y: ys.at(point.ms), lines: [name(point), amount(point.ms, 'ms', exact)],
    contender: null, cell: null, group: 0, rank,
  })), {across: true});
}
