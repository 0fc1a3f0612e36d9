// One real shot of each contender: its sampled requests on one time axis, each with its ideal finish.
const STAGES = [
  ['connect', 'accepted'],
  ['send', 'read'],
  ['hold', 'started'],
  ['answer', 'lastWrite'],
  ['take', 'done'],
];
const MOST_ROWS = 50;
const ROW = 3;

function drawWaterfall(holder, page) {
  if (!page.lanes.length) {
    holder.replaceChildren(html('p', {class: 'empty'}, 'No requests of this workload were sampled.'));
    return () => dataTable('no sampled requests', [textColumn('contender')], []);
  }
  const width = holder.clientWidth;
  const end = Math.max(...page.lanes.map((lane) => latest(lane.requests))) / 1000;
  const scale = linearScale(0, end, 14, width - 24, Math.max(2, Math.floor(width / 100)));
  const marks = [];
  const axis = () => svg('svg', {width, height: 22, viewBox: `0 0 ${width} 22`, 'aria-hidden': 'true'},
    gridLines(scale, 14, 18, 22, null, (tick) => exact(tick) + ' s'));
  const lanes = page.lanes.map((lane, i) => waterfallLane(lane, scale, width, i + 1, marks));
  holder.replaceChildren(axis(), idealLane(page, scale, width, marks), ...lanes, axis());
  marks.sort((a, b) => a.group - b.group);
  interact(holder, marks, {stretch: 1e6, open: page.open});
  return () => sampleTable(page.lanes);
}

/** Requests spread evenly over all that were sampled, no more than there are rows. */
function rowsShown(requests) {
  const step = Math.max(1, requests.length / MOST_ROWS);
  return requests.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function waterfallLane({cell, block, shot, requests}, scale, width, group, marks) {
  const rows = rowsShown(requests);
  const paths = Object.fromEntries(STAGES.map(([stage]) => [stage, '']));
  let ideals = '';
  rows.forEach((request, i) => {
    const y = 6 + i * ROW;
    let before = request.submitted ?? 0;
    for (const [stage, until] of STAGES) {
      const time = Math.max(before, request[until] ?? before);
      if (time > before) {
        paths[stage] += `M${pixel(scale, before)},${y}H${pixel(scale, time)}`;
      }
      before = time;
    }
    ideals += `M${pixel(scale, request.ideal)},${y - 1.5}v${ROW}`;
  });
  const chart = picture(width, rows.length * ROW + 12, `requests of ${shorten(cell.contender.id, 80)}`, [
    gridLines(scale, null, 0, rows.length * ROW + 12),
    ...STAGES.map(([stage]) => svg('path', {class: stage, d: paths[stage] || 'M0,0'})),
    svg('path', {class: 'finish', d: ideals}),
  ]);
  addRows(marks, rows, scale, width, (request) => requestLines(cell, request), {picture: chart, group, cell});
  const name = `${shorten(cell.contender.id, 80)} · block ${block + 1}, shot ${shot} · ${count(requests.length, 'sampled request')}`;
  return html('div', {class: `lane k${cell.contender.index}`, 'data-c': cell.contender.index}, html('p', {}, name), chart);
}

/** What the same requests would look like without any cost. */
function idealLane(page, scale, width, marks) {
  const [first] = page.lanes;
  const rows = rowsShown(first.requests);
  const spans = idealSpans(rows, page.workload.requests === page.workload.in_flight);
  const chart = picture(width, rows.length * ROW + 12, 'the ideal schedule', [
    gridLines(scale, null, 0, rows.length * ROW + 12),
    svg('path', {class: 'hold', d: spans.map((span, i) =>
      `M${pixel(scale, span.submitted)},${6 + i * ROW}H${pixel(scale, span.done)}`).join('')}),
    svg('path', {class: 'finish', d: spans.map((span, i) => `M${pixel(scale, span.done)},${4.5 + i * ROW}v${ROW}`).join('')}),
  ]);
  addRows(marks, rows, scale, width, (request) =>
    ['ideal schedule', `request ${grouped(request.id)}`, `done ${amount(request.ideal, 'ms')}`],
  {picture: chart, group: 0, cell: null});
  return html('div', {class: 'lane'}, html('p', {}, 'Ideal schedule'), chart);
}

function addRows(marks, rows, scale, width, lines, {picture: chart, group, cell}) {
  rows.forEach((request, i) => marks.push({
    picture: chart, x: scale.at((request.done ?? request.ideal) / 1000), y: 6 + i * ROW,
    box: [2, 6 + i * ROW - 4, width - 4, 8], lines: lines(request),
    contender: cell === null ? null : cell.contender.index, cell, group, rank: i,
  }));
}

/** Where a time stands on a scale of seconds. */
function pixel(scale, millis) {
  return Number(scale.at(millis / 1000).toFixed(1));
}

function requestLines(cell, request) {
  const open = request.accepted !== null && request.accepted < (request.submitted ?? 0);
  const when = (time) => amount(time, 'ms');
  return [
    cell.contender.id,
    `request ${grouped(request.id)}`,
    `submitted ${when(request.submitted)}`,
    open ? 'on a connection that was open already' : `connection accepted ${when(request.accepted)}`,
    `read by the server ${when(request.read)}`,
    `response started ${when(request.started)}, last byte ${when(request.lastWrite)}`,
    `done ${when(request.done)}, ideally ${when(request.ideal)}`,
  ];
}

function sampleTable(lanes) {
  const names = ['request', 'submitted', 'accepted', 'read', 'started', 'last byte', 'done', 'ideal'];
  return dataTable('sampled requests, times in ms after the start of the clock',
    [textColumn('contender'), ...names.map(numberColumn)],
    lanes.flatMap(({cell, requests}) => requests.map((request) =>
      [cell.contender.id, grouped(request.id), ...TIMES.map((name) => amount(request[name], ''))])));
}
