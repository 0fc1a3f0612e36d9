// Requests in flight over time, estimated from the sampled ones.
const FLIGHT_HEIGHT = 320;
const MOMENTS = 121;
const MARK_EVERY = 6;

function drawFlight(holder, page) {
  if (!page.lanes.length) {
    holder.replaceChildren(html('p', {class: 'empty'}, 'No requests of this workload were sampled.'));
    return () => dataTable('no sampled requests', [textColumn('contender')], []);
  }
  const width = holder.clientWidth;
  const {requests, in_flight: limit} = page.workload;
  const end = Math.max(...page.lanes.map((lane) => latest(lane.requests)));
  const spans = idealSpans(page.lanes[0].requests, requests === limit);
  const lines = [
    {cell: null, name: 'ideal schedule', moments: inFlight(spans, requests, end, MOMENTS)},
    ...page.lanes.map(({cell, requests: sampled}) =>
      ({cell, name: cell.contender.id, moments: inFlight(sampled, requests, end, MOMENTS)})),
  ];
  const most = Math.max(...lines.flatMap((line) => line.moments.map((moment) => moment.value)));
  const ys = linearScale(0, most, FLIGHT_HEIGHT - 44, 24, 5);
  const box = boxFor(ys, width, FLIGHT_HEIGHT);
  const xs = linearScale(0, end / 1000, box.left, box.right - 4, Math.max(2, Math.floor(width / 100)));
  const path = (moments) => 'M' + moments.map(({time, value}) =>
    `${pixel(xs, time)},${ys.at(value).toFixed(1)}`).join('L');
  const title = `requests in flight over time, ${page.workload.label}`;
  const chart = picture(width, FLIGHT_HEIGHT, title, [
    axes(xs, ys, box, 'seconds after the start of the clock', 'requests in flight'),
    ...lines.map(({cell, moments}) => (cell === null
      ? svg('path', {class: 'flight ideal', d: path(moments)})
      : svg('path', {
        class: `flight k${cell.contender.index}`, 'data-c': cell.contender.index, d: path(moments),
        'stroke-dasharray': cell.contender.dash.join(' '),
      }))),
  ]);
  holder.replaceChildren(chart);
  interact(holder, lines.flatMap(({cell, name, moments}, group) => marked(moments).map(({time, value}, rank) => ({
    picture: chart, x: xs.at(time / 1000), y: ys.at(value), cell, group, rank,
    contender: cell === null ? null : cell.contender.index,
    lines: [name, `after ${amount(time / 1000, 's')} about ${grouped(value)} in flight`],
  }))), {across: true, open: page.open});
  return () => dataTable(title,
    [textColumn('seconds'), ...lines.map((line) => numberColumn(line.name))],
    marked(lines[0].moments).map(({time}, i) =>
      [brief(time / 1000), ...lines.map((line) => grouped(line.moments[i * MARK_EVERY].value))]));
}

function marked(moments) {
  return moments.filter((_, i) => i % MARK_EVERY === 0);
}
