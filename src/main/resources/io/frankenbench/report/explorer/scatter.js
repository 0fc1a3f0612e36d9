// What speed costs: time against a cost, a point for each contender of one workload.
const SCATTER_HEIGHT = 380;

function drawScatter(holder, page) {
  const {time, cost} = page;
  const cells = page.near.filter((cell) => cell.figures[time.name] && cell.figures[cost.name]);
  if (!cells.length) {
    holder.replaceChildren(html('p', {class: 'empty'}, 'No contender has both figures here.'));
    return () => dataTable('no contender has both figures', [textColumn('contender')], []);
  }
  const width = holder.clientWidth;
  const values = (metric) => cells.map((cell) => cell.figures[metric.name].median);
  const ys = scaleFor(values(cost), SCATTER_HEIGHT - 44, 24, 6, 0);
  const box = boxFor(ys, width, SCATTER_HEIGHT);
  const xs = scaleFor(values(time), box.left + 14, box.right - 14, Math.max(2, Math.floor(width / 90)));
  const points = cells.map((cell) => ({
    cell,
    x: xs.at(cell.figures[time.name].median),
    y: ys.at(cell.figures[cost.name].median),
    width: textWidth(shorten(cell.contender.id, 40)),
  }));
  const labels = placeLabels(points, box);
  const title = `${cost.label} against ${time.label}, ${page.workload.label}`;
  const chart = picture(width, SCATTER_HEIGHT, title, [
    axes(xs, ys, box, withUnit(time), withUnit(cost)),
    ...points.map(({cell, x, y}, i) => svg('g', {class: `k${cell.contender.index}`, 'data-c': cell.contender.index},
      glyph(cell.contender, x, y, cell.status !== 'valid', 6.5),
      labels[i] ? svg('text', labels[i], shorten(cell.contender.id, 40)) : null)),
  ]);
  holder.replaceChildren(chart);
  const order = [...points].sort((a, b) => a.x - b.x);
  interact(holder, order.map(({cell, x, y}, i) => ({
    picture: chart, x, y, contender: cell.contender.index, cell, group: 0, rank: i,
    lines: [...cellLines(cell, time), ...cellLines(cell, cost).slice(2, 4)],
  })), {across: true, open: page.open});
  return () => dataTable(title,
    [textColumn('contender'), numberColumn(withUnit(time)), numberColumn(withUnit(cost)), textColumn('status')],
    order.map(({cell}) => [cell.contender.id, exact(cell.figures[time.name].median),
      exact(cell.figures[cost.name].median), cell.status]));
}

function withUnit(metric) {
  const unit = unitOf(metric);
  return metric.label + (unit === '' ? '' : `, ${unit}`);
}

/** The part of a chart inside its axes, with room for the texts of the vertical one. */
function boxFor(ys, width, height) {
  const left = Math.max(...ys.ticks.map((tick) => textWidth(exact(tick)))) + 14;
  return {left, right: width - 14, top: 16, bottom: height - 44};
}

/** Both axes of a box, each with its title. */
function axes(xs, ys, box, xTitle, yTitle) {
  return svg('g', {},
    ys.ticks.map((tick) => {
      const y = Math.round(ys.at(tick)) + 0.5;
      return [
        svg('line', {class: 'grid', x1: box.left, x2: box.right, y1: y, y2: y}),
        svg('text', {class: 'tick', x: box.left - 8, y: y + 4, 'text-anchor': 'end'}, exact(tick)),
      ];
    }).flat(),
    gridLines(xs, box.bottom + 18, box.top, box.bottom),
    svg('text', {class: 'tick', x: box.right, y: box.bottom + 38, 'text-anchor': 'end'}, xTitle),
    svg('text', {class: 'tick', x: 0, y: 12}, yTitle));
}
