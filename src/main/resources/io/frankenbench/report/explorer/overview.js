// Every cell: for each workload a dot with a whisker for each contender, all on the same scale.
const PANEL_GAP = 40;

/** Draws the chart and tells how to make its table. */
function drawOverview(holder, page) {
  const groups = byWorkload(page.cells, page.metric.name);
  const columns = holder.clientWidth >= 1000 && groups.length > 1 ? 2 : 1;
  const layout = overviewLayout(page, Math.floor((holder.clientWidth - (columns - 1) * PANEL_GAP) / columns));
  const marks = [];
  holder.style.setProperty('--columns', columns);
  holder.replaceChildren(...groups.map((group, number) => overviewPanel(page, layout, group, number, marks)));
  if (!groups.length) {
    holder.append(html('p', {class: 'empty'}, 'No cell passes these filters.'));
  }
  interact(holder, marks, {stretch: 20, open: page.open});
  return () => cellTable(page, groups.flatMap((group) => group.cells));
}

/** What all panels share: where labels, plot and values stand, and the scale. */
function overviewLayout(page, width) {
  const {name} = page.metric;
  const narrow = width < 480;
  const figures = page.cells.map((cell) => cell.figures[name]).filter(Boolean);
  const labels = narrow ? 0 : Math.max(0, ...page.cells.map((cell) => textWidth(rowLabel(cell, name))));
  const values = Math.max(30, ...figures.map((figure) => textWidth(amount(figure.median, unitOf(page.metric)))));
  const start = narrow ? 20 : Math.min(Math.max(labels + 18, 90), width * 0.42);
  const end = Math.max(start + 60, width - values - 16);
  const base = page.metric.view === 'time' ? null : name === 'ratio_to_ideal' ? 1 : 0;
  const numbers = figures.flatMap((figure) => [figure.low, figure.median, figure.high]);
  return {
    width, narrow, start, end, row: narrow ? 42 : 24, top: 24,
    ideal: page.metric.view === 'ratio' ? 1 : page.metric.view === 'excess' ? 0 : null,
    scale: scaleFor(numbers, start, end, Math.max(2, Math.floor((end - start) / 70)), base),
  };
}

function rowLabel(cell, metric) {
  return cell.contender.id + (cell.figures[metric] && cell.status !== 'valid' ? ` (${cell.status})` : '');
}

function overviewPanel(page, layout, {workload, cells}, group, marks) {
  const title = (page.state.suite === '' ? workload.suite + ' · ' : '') + workload.label;
  const height = layout.top + cells.length * layout.row + 4;
  const rows = cells.map((cell, i) => overviewRow(page, layout, cell, layout.top + i * layout.row));
  const chart = picture(layout.width, height, `${page.metric.label}, ${title}`,
    [gridLines(layout.scale, 15, layout.top - 4, height, layout.ideal), ...rows.map((row) => row.drawing)]);
  cells.forEach((cell, i) => marks.push({
    picture: chart, x: rows[i].x, y: rows[i].y, lines: cellLines(cell, page.metric), contender: cell.contender.index,
    cell, group, rank: cell.contender.index,
  }));
  return html('div', {class: 'panel'}, html('h3', {}, shorten(title, 300)), chart);
}

/** Vertical lines, the ideal's stronger, with their values at height text unless that is null. */
function gridLines(scale, text, top, bottom, ideal = null, write = exact) {
  return svg('g', {}, scale.ticks.map((tick) => {
    const x = Math.round(scale.at(tick)) + 0.5;
    const line = svg('line', {class: tick === ideal ? 'ideal' : 'grid', x1: x, x2: x, y1: top, y2: bottom});
    return text === null ? line : [line, svg('text', {class: 'tick', x, y: text, 'text-anchor': 'middle'}, write(tick))];
  }).flat());
}

function overviewRow(page, layout, cell, top) {
  const figure = cell.figures[page.metric.name];
  const {contender} = cell;
  const y = top + (layout.narrow ? 29 : layout.row / 2);
  const drawing = svg('g', {class: `row k${contender.index}`, 'data-c': contender.index});
  drawing.append(layout.narrow
    ? svg('text', {x: 0, y: top + 14}, cutText(rowLabel(cell, page.metric.name), layout.width))
    : svg('text', {x: layout.start - 14, y: y + 4, 'text-anchor': 'end'},
      cutText(rowLabel(cell, page.metric.name), layout.start - 14)));
  if (!figure) {
    const word = cell.status === 'valid' ? 'no such figure' : cell.status;
    drawing.append(svg('text', {class: 'quiet', x: layout.start, y: y + 4}, word));
    return {drawing, x: layout.start + 10, y};
  }
  const [low, x, high] = [figure.low, figure.median, figure.high].map(layout.scale.at);
  drawing.append(
    svg('line', {class: `whisker ${figure.kind}`, x1: low, x2: high, y1: y, y2: y}),
    glyph(contender, x, y, cell.status !== 'valid'),
    svg('text', {class: 'value', x: layout.width, y: y + 4, 'text-anchor': 'end'},
      amount(figure.median, unitOf(page.metric))));
  return {drawing, x, y};
}

/** The table of these cells: the chart's text. */
function cellTable(page, cells) {
  const unit = unitOf(page.metric);
  const name = page.metric.label + (unit === '' ? '' : `, ${unit}`);
  return dataTable(`${name}, of ${count(cells.length, 'cell')}`, [
    textColumn('contender'), textColumn('suite'), textColumn('workload'), textColumn('status'), numberColumn(name),
    numberColumn('low'), numberColumn('high'), textColumn('interval'), numberColumn('blocks'), numberColumn('shots'),
  ], cells.map((cell) => {
    const figure = cell.figures[page.metric.name];
    const numbers = figure
      ? [exact(figure.median), exact(figure.low), exact(figure.high), KINDS[figure.kind] ?? figure.kind,
        figure.blocks, figure.shots]
      : [NONE, NONE, NONE, NONE, 0, 0];
    return [cell.contender.id, cell.workload.suite, cell.workload.label, [cell.status, ...cell.reasons].join(': '), ...numbers];
  }));
}
